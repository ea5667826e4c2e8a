// Asks for the name of a view, new or renamed.

import { Button, Modal, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { longestName } from './saved-views.ts'
import styles from './view-name-dialog.module.css'

interface ViewNameDialogProps {
  title: string
  /** Stands in the field at first. */
  name: string
  error: string | null
  isSaving: boolean
  onSave: (name: string) => void
  onClose: () => void
}

export function ViewNameDialog({ title, name, error, isSaving, onSave, onClose }: ViewNameDialogProps) {
  const [text, setText] = useState(name)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    onSave(text)
  }
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={save} noValidate>
        <TextInput
          label="Name"
          data-autofocus
          autoComplete="off"
          maxLength={longestName}
          value={text}
          error={error}
          onChange={event => setText(event.target.value)}
          onFocus={event => event.target.select()}
        />
        <p className={styles.note}>
          Everyone at this desk sees it, with the filters and the order of the list.
        </p>
        <DialogActions>
          <Button type="submit" variant="filled" loading={isSaving}>
            Save
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Modal>
  )
}
