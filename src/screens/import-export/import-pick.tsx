// The ways to choose what to import.

import { IconFile, IconFolder } from '@tabler/icons-react'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { importedFiles } from '../data/transfer-context.tsx'
import styles from './import-dialog.module.css'

export function ImportPick({ onPick }: { onPick: (files: readonly File[]) => void }) {
  return (
    <>
      <p className={styles.text}>
        Markdown files (.md, .markdown, .mdx, .mdoc), a folder of them, or a zip. You can also drop them
        anywhere on the list. You see what would change before anything is written.
      </p>
      <DialogActions>
        <FilePicker
          kind="files"
          accept={importedFiles}
          icon={<IconFile size={16} stroke={1.75} aria-hidden />}
          isFirst
          onPick={onPick}
        >
          Choose files
        </FilePicker>
        <FilePicker kind="folder" icon={<IconFolder size={16} stroke={1.75} aria-hidden />} onPick={onPick}>
          Choose a folder
        </FilePicker>
      </DialogActions>
    </>
  )
}
