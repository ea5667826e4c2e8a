// What a fix would change, to the character, before it does.
import { Button, Modal } from '@mantine/core'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { EditDiff } from '../../../ui/line-diff/edit-diff.tsx'
import type { PlannedFix } from './use-fixes.ts'

interface FixDialogProps {
  planned: PlannedFix
  onFix: () => void
  onClose: () => void
}

export function FixDialog({ planned: { title, before, edits }, onFix, onClose }: FixDialogProps) {
  const count = edits.length
  return (
    <Modal opened onClose={onClose} title={`Fix: ${title}`} size="lg">
      <p>
        {count === 0
          ? 'There is nothing to fix any more.'
          : `${count === 1 ? 'One place changes' : `${count.toLocaleString('en')} places change`}, and nothing else. It can be undone as one step.`}
      </p>
      {count > 0 && <EditDiff text={before} edits={edits} label="What changes" />}
      <DialogActions>
        {count > 0 && (
          <Button variant="filled" onClick={onFix} data-autofocus>
            Fix
          </Button>
        )}
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Modal>
  )
}
