// The name that one or several names become.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { NameCount } from '../../article/similar-names.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'

interface NameDialogProps {
  /** Most frequent first: that one is offered. */
  names: readonly NameCount[]
  onChoose: (name: string) => void
  onClose: () => void
}

export function NameDialog({ names, onChoose, onClose }: NameDialogProps) {
  const [name, setName] = useState(names[0]?.name ?? '')
  const isMerge = names.length > 1
  const isSame = !isMerge && name.trim() === names[0]?.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !isSame) onChoose(name.trim())
  }
  return (
    <Modal opened onClose={onClose} title={isMerge ? `Merge ${names.length} names into one` : 'Rename'}>
      <form onSubmit={submit}>
        <TextInput
          label={isMerge ? 'All become' : 'New name'}
          value={name}
          onChange={event => setName(event.target.value)}
          data-autofocus
        />
        <DialogActions>
          <Button type="submit" variant="filled" disabled={name.trim() === '' || isSame}>
            Preview
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Modal>
  )
}
