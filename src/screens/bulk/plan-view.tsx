// The preview: how many articles change and how, which do not and why.

import { Button } from '@mantine/core'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import type { RunPlan } from '../data/bulk/plan-run.ts'
import styles from './bulk-dialog.module.css'
import { countOf } from './count-of.ts'
import { PlannedList } from './planned-list.tsx'
import { RefusalList } from './refusal-list.tsx'

interface PlanViewProps {
  plan: RunPlan
  onRun: () => void
  /** Null when there is no form to go back to. */
  onBack: (() => void) | null
  onCancel: () => void
}

export function PlanView({ plan, onRun, onBack, onCancel }: PlanViewProps) {
  const { planned, unchanged, refused, left } = plan
  return (
    <>
      <output className={styles.summary}>
        <b>{planned.length === 0 ? 'Nothing changes.' : `${countOf(planned.length)} will change.`}</b>
        {unchanged > 0 && <span>{countOf(unchanged)} need no change.</span>}
        {left.findings > 0 && (
          <span>
            {left.findings === 1 ? 'One finding' : `${left.findings.toLocaleString('en')} findings`} in{' '}
            {countOf(left.articles)} cannot be mended safely and will stay: look at them in the editor.
          </span>
        )}
        {refused.length > 0 && <span>{countOf(refused.length)} cannot be changed, see below.</span>}
      </output>
      <PlannedList planned={planned} />
      <RefusalList title="Cannot be changed" refused={refused} />
      <DialogActions>
        {planned.length > 0 && (
          <Button variant="filled" onClick={onRun} data-autofocus>
            Change {countOf(planned.length)}
          </Button>
        )}
        {onBack && <Button onClick={onBack}>Back</Button>}
        <Button onClick={onCancel}>{planned.length > 0 ? 'Cancel' : 'Close'}</Button>
      </DialogActions>
    </>
  )
}
