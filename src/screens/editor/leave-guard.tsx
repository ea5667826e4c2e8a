// Asks before somebody leaves with unsaved changes: inside the desk by a dialog, at the window's edge by the browser.
import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { useDiscardDraft } from '../data/use-change-drafts.ts'
import type { KeepDraft } from './kept/use-keep-draft.ts'

interface LeaveGuardProps {
  isDirty: boolean
  isSaving: boolean
  keep: KeepDraft
  onSave: () => Promise<boolean>
}

export function LeaveGuard({ isDirty, isSaving, keep, onSave }: LeaveGuardProps) {
  const isAtRisk = isDirty || isSaving
  const blocker = useBlocker({
    shouldBlockFn: () => isAtRisk,
    enableBeforeUnload: () => isAtRisk,
    withResolver: true,
  })
  const discarding = useDiscardDraft()
  const save = async () => {
    if (await onSave()) blocker.proceed?.()
    else blocker.reset?.()
  }
  const discard = () => {
    discarding.mutate(keep.discard)
    blocker.proceed?.()
  }
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      size="md"
    >
      <p>
        Your changes to this article are not saved yet.{' '}
        {keep.problem === ''
          ? 'When you leave, they stay on this device and are offered when you open the article again.'
          : 'They are not kept on this device either, so leaving loses them.'}
      </p>
      <DialogActions>
        <Button variant="filled" loading={isSaving} onClick={() => void save()} data-autofocus>
          Save
        </Button>
        <Button onClick={() => blocker.reset?.()}>Stay</Button>
        {keep.problem === '' && <Button onClick={() => blocker.proceed?.()}>Leave without saving</Button>}
        <Button variant="subtle" color="red" onClick={discard}>
          Discard changes
        </Button>
      </DialogActions>
    </Modal>
  )
}
