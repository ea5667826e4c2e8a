// Opens the dialog that keeps the list as a view.
import { IconBookmarkPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ListSearch } from '../list-search.ts'

const SaveViewDialog = lazy(async () => ({
  default: (await import('./save-view-dialog.tsx')).SaveViewDialog,
}))

export function SaveViewButton({ search, className }: { search: ListSearch; className: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <IconBookmarkPlus size={14} stroke={1.75} aria-hidden />
        Save view
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SaveViewDialog search={search} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
