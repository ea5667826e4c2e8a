// Asks before unsaved changes would be lost: inside the desk by a dialog, at the window's edge by the browser.

import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { DialogActions } from '../../ui/dialog-actions.tsx'

interface LeaveGuardProps {
  isDirty: boolean
  isSaving: boolean
  onSave: () => Promise<boolean>
}

export function LeaveGuard({ isDirty, isSaving, onSave }: LeaveGuardProps) {
  const isAtRisk = isDirty || isSaving
  const blocker = useBlocker({
    shouldBlockFn: () => isAtRisk,
    enableBeforeUnload: () => isAtRisk,
    withResolver: true,
  })
  const save = async () => {
    if (await onSave()) blocker.proceed?.()
    else blocker.reset?.()
  }
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      size="md"
    >
      <p>Your changes to this article are not saved yet.</p>
      <DialogActions>
        <Button variant="filled" loading={isSaving} onClick={() => void save()} data-autofocus>
          Save
        </Button>
        <Button onClick={() => blocker.reset?.()}>Stay</Button>
        <Button variant="subtle" color="red" onClick={() => blocker.proceed?.()}>
          Leave without saving
        </Button>
      </DialogActions>
    </Modal>
  )
}
