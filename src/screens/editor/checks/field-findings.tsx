// What the checks found in one field, under its input.
import styles from './field-findings.module.css'
import { useFindings } from './findings-context.tsx'
import { SeverityIcon } from './severity-icon.tsx'
import { fieldOf, type ShownFinding } from './shown-finding.ts'

/** Without those of these rules, which the form says by itself. */
export function useFieldFindings(name: string, saidRules: readonly string[] = []): ShownFinding[] {
  const { checked, findings } = useFindings()
  if (!checked) return []
  return findings.filter(
    finding =>
      (finding.field !== undefined || finding.from < checked.bodyFrom) &&
      !saidRules.includes(finding.rule) &&
      fieldOf(finding, checked.fields) === name,
  )
}

export function FieldFindings({ findings }: { findings: readonly ShownFinding[] }) {
  return findings.map(({ rule, from, severity, message }) => (
    <p key={`${rule} ${from} ${message}`} className={styles.finding} data-severity={severity}>
      <SeverityIcon severity={severity} size={13} />
      {message}
    </p>
  ))
}
