// Says that findings are fine as they are, and why.
import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { mostReasonCharacters } from '../../../checks/reason-length.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import styles from './checks-panel.module.css'
import type { FindingGroup } from './finding-groups.ts'
import type { ShownFinding } from './shown-finding.ts'

interface DismissDialogProps {
  group: FindingGroup
  source: string
  onDismiss: (findings: readonly ShownFinding[], reason: string, isEverywhere: boolean) => void
  onClose: () => void
}

/** More are dismissed together or not at all. */
const mostChoices = 12

export function DismissDialog({ group, source, onDismiss, onClose }: DismissDialogProps) {
  const { title, findings } = group
  const [reason, setReason] = useState('')
  const [isEverywhere, setIsEverywhere] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<ShownFinding>>(new Set())
  const chosen = findings.filter(finding => !left.has(finding))
  const isReady = reason.trim() !== '' && chosen.length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onDismiss(chosen, reason.trim(), isEverywhere)
  }
  const choose = (finding: ShownFinding, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(finding)
    else next.add(finding)
    setLeft(next)
  }
  return (
    <Modal opened onClose={onClose} title={`Dismiss: ${title}`}>
      <form onSubmit={submit}>
        <p>
          {isEverywhere
            ? 'For everybody, wherever this rule points at exactly these words. Taken back in the settings.'
            : 'For this article, for everybody. When these words change, the finding comes back.'}
        </p>
        {findings.length > 1 && findings.length <= mostChoices && (
          <fieldset className={styles.choices}>
            <legend>Which ones</legend>
            {findings.map(finding => (
              <Checkbox
                key={`${finding.from} ${finding.to} ${finding.message}`}
                size="xs"
                label={`Line ${finding.line}: ${shortened(source.slice(finding.from, finding.to)) || finding.message}`}
                checked={!left.has(finding)}
                onChange={event => choose(finding, event.target.checked)}
              />
            ))}
          </fieldset>
        )}
        {findings.length > mostChoices && <p>All {findings.length.toLocaleString('en')} places.</p>}
        <TextInput
          label="Reason"
          value={reason}
          maxLength={mostReasonCharacters}
          onChange={event => setReason(event.target.value)}
          data-autofocus
        />
        <Checkbox
          className={styles.everywhere}
          size="xs"
          label="In every article"
          checked={isEverywhere}
          onChange={event => setIsEverywhere(event.target.checked)}
        />
        <DialogActions>
          <Button type="submit" variant="filled" disabled={!isReady}>
            Dismiss
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Modal>
  )
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 60 ? `${words.slice(0, 59)}…` : words
}
