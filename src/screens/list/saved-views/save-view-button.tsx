// Opens the dialog that keeps the list as a view.
import { IconBookmarkPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { ListSearch } from '../list-search.ts'

const SaveViewDialog = lazy(async () => ({
  default: (await import('./save-view-dialog.tsx')).SaveViewDialog,
}))

interface SaveViewButtonProps {
  search: ListSearch
  className: string | undefined
  /** The palette opens the dialog, too. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

export function SaveViewButton({ search, className, isOpen, onOpen }: SaveViewButtonProps) {
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => onOpen(true)}>
        <IconBookmarkPlus size={14} stroke={1.75} aria-hidden />
        Save view
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SaveViewDialog search={search} onClose={() => onOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
