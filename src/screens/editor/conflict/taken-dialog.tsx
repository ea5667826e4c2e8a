// What differs between the draft before a merge and after it.
import { Button, Modal } from '@mantine/core'
import { useMemo } from 'react'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { compareSources } from './compare-sources.ts'
import { Differences } from './differences.tsx'
import type { MergeNote } from './use-merge.ts'

interface TakenDialogProps {
  note: MergeNote
  onClose: () => void
}

export function TakenDialog({ note: { before, after }, onClose }: TakenDialogProps) {
  const comparison = useMemo(() => compareSources(after, before), [after, before])
  return (
    <Modal opened onClose={onClose} title="What came in" size="60rem">
      <Differences {...comparison} mine="Now" theirs="Before" />
      <DialogActions>
        <Button onClick={onClose} data-autofocus>
          Close
        </Button>
      </DialogActions>
    </Modal>
  )
}
