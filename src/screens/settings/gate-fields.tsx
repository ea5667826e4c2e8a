// Which statuses nothing with an error gets into.
import { statuses, statusLabels } from '../../article/status.ts'
import { type SettingsChange, setGate } from '../../checks/change-settings.ts'
import type { CheckSettings } from '../../checks/check-settings.ts'
import { StatusDot } from '../../ui/status-dot.tsx'
import styles from './gate-fields.module.css'

interface GateFieldsProps {
  settings: CheckSettings
  isReadOnly: boolean
  onChange: (change: SettingsChange) => void
}

export function GateFields({ settings, isReadOnly, onChange }: GateFieldsProps) {
  const noErrors = settings.gate?.noErrors ?? []
  return (
    <fieldset className={styles.gate} disabled={isReadOnly}>
      <legend>No errors in</legend>
      <p>
        The desk’s server lets no article with an error into these statuses. Whoever writes files by hand, or
        works without a server, passes by it.
      </p>
      <div className={styles.statuses}>
        {statuses.map(status => (
          <label key={status}>
            <input
              type="checkbox"
              checked={noErrors.includes(status)}
              onChange={event => onChange(setGate(status, event.target.checked))}
            />
            <StatusDot status={status} />
            {statusLabels[status]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
