// Asks before a rule goes off for the whole desk.
import { Button, Modal } from '@mantine/core'
import { DialogActions } from '../../../ui/dialog-actions.tsx'

interface TurnOffDialogProps {
  title: string
  onTurnOff: () => void
  onClose: () => void
}

export function TurnOffDialog({ title, onTurnOff, onClose }: TurnOffDialogProps) {
  return (
    <Modal opened onClose={onClose} title={`Turn off “${title}” everywhere?`}>
      <p>
        The rule goes off in the settings of the desk: for every article and everybody. Counts in the list
        follow, and what it found keeps no article out of a status any more.
      </p>
      <DialogActions>
        <Button variant="filled" color="red" onClick={onTurnOff}>
          Turn the rule off
        </Button>
        <Button onClick={onClose} data-autofocus>
          Cancel
        </Button>
      </DialogActions>
    </Modal>
  )
}
