// A button that opens the device's own file dialog, for files or for a folder.
import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'

interface FilePickerProps {
  /** `folder` takes all files below the folder that is picked, with their paths. */
  kind: 'files' | 'folder'
  accept?: string
  icon?: ReactNode
  children: string
  /** A dialog begins here. */
  isFirst?: boolean
  onPick: (files: readonly File[]) => void
}

export function FilePicker({ kind, accept, icon, children, isFirst, onPick }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button leftSection={icon} onClick={() => input.current?.click()} data-autofocus={isFirst || undefined}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={children}
        accept={accept}
        {...(kind === 'folder' ? { webkitdirectory: '' } : {})}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onPick(files)
        }}
      />
    </>
  )
}
