// One rule: what it looks for, how it is graded, its options, and the way back.
import { useId, useRef, useState } from 'react'
import { gradeOf, isChanged, reasonOf, type SettingsChange, setGrade } from '../../checks/change-settings.ts'
import type { CheckSettings, Grade } from '../../checks/check-settings.ts'
import type { RuleInWords } from '../../checks/rule-groups.ts'
import { gradeLabels } from './grade-labels.ts'
import { optionFieldsOf } from './option-fields.ts'
import styles from './rule-item.module.css'
import { RuleOptions } from './rule-options.tsx'

interface RuleItemProps {
  rule: RuleInWords
  settings: CheckSettings
  isReadOnly: boolean
  onChange: (change: SettingsChange) => void
  onReset: () => void
}

const grades = Object.keys(gradeLabels) as Grade[]

export function RuleItem({ rule, settings, isReadOnly, onChange, onReset }: RuleItemProps) {
  const id = useId()
  const select = useRef<HTMLSelectElement>(null)
  /** Goes up with each reset, so that what was typed and not taken goes too. */
  const [resets, setResets] = useState(0)
  const grade = gradeOf(settings, rule)
  const fields = optionFieldsOf(rule.id)
  const reason = reasonOf(settings, rule.id)
  const reset = () => {
    setResets(count => count + 1)
    onReset()
    // The button goes away.
    select.current?.focus()
  }
  return (
    <li className={styles.rule} data-off={grade === 'off' || undefined} aria-labelledby={id}>
      <div className={styles.text}>
        <h4 id={id}>{rule.title}</h4>
        <p>
          {rule.about} <code>{rule.id}</code>
        </p>
        {reason !== '' && <p>Off, because: {reason}</p>}
      </div>
      <div className={styles.grade}>
        <select
          ref={select}
          aria-label={`Severity of “${rule.title}”`}
          data-grade={grade}
          disabled={isReadOnly}
          value={grade}
          onChange={event => onChange(setGrade(rule, event.target.value as Grade))}
        >
          {grades.map(each => (
            <option key={each} value={each}>
              {gradeLabels[each]}
              {each === rule.severity && ' (as it comes)'}
            </option>
          ))}
        </select>
        {isChanged(settings, rule.id) && !isReadOnly && (
          <button type="button" className={styles.reset} onClick={reset}>
            Back to how it comes
          </button>
        )}
      </div>
      {fields && (
        <RuleOptions
          key={resets}
          rule={rule}
          fields={fields}
          settings={settings}
          isReadOnly={isReadOnly}
          onChange={onChange}
        />
      )}
    </li>
  )
}
