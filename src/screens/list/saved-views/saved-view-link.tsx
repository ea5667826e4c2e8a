// One saved view with the number of articles it shows now, and the menu to rename or delete it.
import { IconBookmark, IconDots } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { countQuery } from '../../data/count-query.ts'
import { useStore } from '../../data/store-context.tsx'
import { listQuery } from '../list-query.ts'
import linkStyles from '../queue-link.module.css'
import styles from './saved-view-link.module.css'
import { isSameSearch, type SavedView, searchOf } from './saved-views.ts'

const ViewMenu = lazy(async () => ({ default: (await import('./view-menu.tsx')).ViewMenu }))
const RenameViewDialog = lazy(async () => ({
  default: (await import('./rename-view-dialog.tsx')).RenameViewDialog,
}))

interface SavedViewLinkProps {
  view: SavedView
  onChoose: () => void
  onDelete: () => void
}

export function SavedViewLink({ view, onChoose, onDelete }: SavedViewLinkProps) {
  const store = useStore()
  const search = searchOf(view)
  const isCurrent = isSameSearch(useSearch({ strict: false }), search)
  const { data: total } = useQuery({
    ...countQuery(store, listQuery(search)),
    placeholderData: keepPreviousData,
  })
  const [opened, setOpened] = useState<'menu' | 'rename' | null>(null)
  const moreRef = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpened(null)
    moreRef.current?.focus()
  }
  return (
    <div className={styles.view}>
      <Link
        to="."
        search={search}
        className={linkStyles.link}
        aria-current={isCurrent ? 'page' : undefined}
        activeOptions={{ exact: true, includeSearch: true }}
        title={view.name}
        onClick={onChoose}
      >
        <span className={linkStyles.icon}>
          <IconBookmark size={16} stroke={1.75} aria-hidden />
        </span>
        <span className={linkStyles.label}>{view.name}</span>
        <span className={linkStyles.count}>{total?.toLocaleString('en')}</span>
      </Link>
      <button
        ref={moreRef}
        type="button"
        className={styles.more}
        aria-label={`Rename or delete the view “${view.name}”`}
        aria-haspopup="menu"
        aria-expanded={opened === 'menu'}
        onClick={() => setOpened('menu')}
      >
        <IconDots size={15} stroke={1.75} aria-hidden />
      </button>
      <Suspense fallback={null}>
        {opened === 'menu' && (
          <ViewMenu
            label={view.name}
            onRename={() => setOpened('rename')}
            onDelete={onDelete}
            onClose={() => setOpened(before => (before === 'menu' ? null : before))}
          />
        )}
        {opened === 'rename' && <RenameViewDialog name={view.name} onClose={close} />}
      </Suspense>
    </div>
  )
}
