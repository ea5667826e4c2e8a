// One revision in full, and the way back to it.

import { Button, Modal } from '@mantine/core'
import type { Revision } from '../../../storage/article-store.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { useRevision } from '../../data/use-revisions.ts'
import styles from './history-panel.module.css'

interface RevisionDialogProps {
  id: string
  revision: Revision
  canRestore: boolean
  onRestore: (source: string) => void
  onClose: () => void
}

export function RevisionDialog({ id, revision, canRestore, onRestore, onClose }: RevisionDialogProps) {
  const { data: source, error } = useRevision(id, revision.version)
  return (
    <Modal opened onClose={onClose} title="An earlier version" size="xl">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <pre className={styles.source} tabIndex={0}>
        {error ? error.message : (source ?? 'Reading…')}
      </pre>
      <DialogActions>
        <Button
          variant="filled"
          disabled={!canRestore || typeof source !== 'string'}
          onClick={() => typeof source === 'string' && onRestore(source)}
        >
          Go back to this version
        </Button>
        <Button onClick={onClose}>Close</Button>
        {!canRestore && <span>Save or undo your changes before you go back to it.</span>}
      </DialogActions>
    </Modal>
  )
}
