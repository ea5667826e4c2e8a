// What the article was before. Going back is a save like any other, so it can be undone the same way.
import { useState } from 'react'
import type { Revision } from '../../../storage/article-store.ts'
import { useRevisions } from '../../data/use-revisions.ts'
import type { Draft } from '../draft/use-draft.ts'
import type { SaveDraft } from '../draft/use-save-draft.ts'
import styles from './history-panel.module.css'
import { RevisionDialog } from './revision-dialog.tsx'

interface HistoryPanelProps {
  draft: Draft
  saving: SaveDraft
  isDirty: boolean
  isReadOnly: boolean
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export function HistoryPanel({ draft, saving, isDirty, isReadOnly }: HistoryPanelProps) {
  const { saved } = draft
  const { data: revisions, error } = useRevisions(saved.id, saved.version)
  const [shown, setShown] = useState<Revision | null>(null)
  if (error) return <p className={styles.empty}>The history cannot be read. {error.message}</p>
  if (!revisions) return <p className={styles.empty}>Reading the history…</p>
  if (revisions.length === 0)
    return (
      <p className={styles.empty}>
        This article has not been changed here yet. Each save keeps what it replaces, and it is listed here.
      </p>
    )
  return (
    <>
      <ol className={styles.list}>
        {revisions.map(revision => (
          <li key={`${revision.version} ${revision.replacedAt}`}>
            <button type="button" onClick={() => setShown(revision)}>
              <b>Until {when.format(new Date(revision.replacedAt))}</b>
              <span>
                {[revision.reason, revision.author, `${revision.size.toLocaleString('en')} bytes`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown && (
        <RevisionDialog
          id={saved.id}
          revision={shown}
          canRestore={!isDirty && !isReadOnly && !saving.isSaving}
          onRestore={source => {
            setShown(null)
            void saving.write(source, `Restore the version of ${shown.replacedAt}`)
          }}
          onClose={() => setShown(null)}
        />
      )}
    </>
  )
}
