// Asks before a rule goes off for the whole desk, and why.
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { mostReasonCharacters } from '../../../checks/reason-length.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'

interface TurnOffDialogProps {
  title: string
  onTurnOff: (reason: string) => void
  onClose: () => void
}

export function TurnOffDialog({ title, onTurnOff, onClose }: TurnOffDialogProps) {
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onTurnOff(reason.trim())
  }
  return (
    <Modal opened onClose={onClose} title={`Turn off “${title}” everywhere?`}>
      <form onSubmit={submit}>
        <p>
          The rule goes off in the settings of the desk: for every article and everybody. Counts in the list
          follow, and what it found keeps no article out of a status any more. Settings shows the reason, and
          turns the rule on again.
        </p>
        <TextInput
          label="Reason"
          value={reason}
          maxLength={mostReasonCharacters}
          onChange={event => setReason(event.target.value)}
          data-autofocus
        />
        <DialogActions>
          <Button type="submit" variant="filled" color="red" disabled={!isReady}>
            Turn the rule off
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Modal>
  )
}
