// One rule and where it found something. Each place leads to the text.
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Severity } from '../../../checks/check.ts'
import styles from './checks-panel.module.css'
import type { FindingGroup } from './finding-groups.ts'

type Place = FindingGroup['findings'][number]

interface FindingGroupItemProps {
  group: FindingGroup
  bodyFrom: number
  onShow: (finding: Place) => void
  /** Null when nothing of it can be fixed without a look. */
  onFix: (() => void) | null
}

const icons = { error: IconAlertCircle, warning: IconAlertTriangle, note: IconInfoCircle } as const
const severityNames: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' }
const mostPlaces = 12

export function FindingGroupItem({ group, bodyFrom, onShow, onFix }: FindingGroupItemProps) {
  const { title, severity, findings } = group
  const Icon = icons[severity]
  const [first] = findings
  const places = onePerLine(findings)
  const rest = places.length - mostPlaces
  if (!first) return null
  return (
    <li className={styles.group} data-severity={severity}>
      <Icon size={16} stroke={1.75} role="img" aria-label={severityNames[severity]} />
      <div className={styles.what}>
        <h2>{title}</h2>
        <p>
          {first.message} {findings.length > 1 && `${findings.length} places.`}
        </p>
        <p className={styles.places}>
          {places.slice(0, mostPlaces).map(finding => (
            <button
              key={`${finding.from} ${finding.to} ${finding.message}`}
              type="button"
              title={finding.message}
              onClick={() => onShow(finding)}
            >
              {finding.from < bodyFrom ? 'Front matter' : `Line ${finding.line}`}
            </button>
          ))}
          {rest > 0 && <span>and {rest} more</span>}
        </p>
      </div>
      {onFix && (
        <button type="button" className={styles.fix} aria-label={`Fix: ${title}`} onClick={onFix}>
          Fix
        </button>
      )}
    </li>
  )
}

/** The first of each line stands for the others; in the front matter each is of another field. */
function onePerLine(findings: readonly Place[]): Place[] {
  const seen = new Set<number>()
  return findings.filter(({ line }) => !seen.has(line) && seen.add(line))
}
