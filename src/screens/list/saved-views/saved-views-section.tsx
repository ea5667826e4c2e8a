// The saved views in the sidebar. A view that was deleted can be taken back until another one is.
import { useState } from 'react'
import { useChangeSetting, useSetting } from '../../data/use-setting.ts'
import { SavedViewLink } from './saved-view-link.tsx'
import { addView, removeView, type SavedView, savedViewsSetting } from './saved-views.ts'
import styles from './saved-views-section.module.css'

export function SavedViewsSection({ onChoose }: { onChoose: () => void }) {
  const { data } = useSetting(savedViewsSetting)
  const [deleted, setDeleted] = useState<{ view: SavedView; at: number } | null>(null)
  const remove = useChangeSetting(savedViewsSetting, { failed: 'The view was not deleted' })
  const restore = useChangeSetting(savedViewsSetting, { failed: 'The view was not put back' })
  const views = data?.views ?? []
  return (
    <>
      {views.length > 0 && <h2>Saved views</h2>}
      {views.map((view, at) => (
        <SavedViewLink
          key={view.name}
          view={view}
          onChoose={onChoose}
          onDelete={() =>
            remove.mutate(all => removeView(all, view.name), { onSuccess: () => setDeleted({ view, at }) })
          }
        />
      ))}
      <output className={styles.deleted} aria-live="polite">
        {deleted && (
          <>
            <span>“{deleted.view.name}” deleted.</span>
            <button
              type="button"
              onClick={() =>
                restore.mutate(all => addView(all, deleted.view, deleted.at), {
                  onSuccess: () => setDeleted(null),
                })
              }
            >
              Undo
            </button>
          </>
        )}
      </output>
    </>
  )
}
