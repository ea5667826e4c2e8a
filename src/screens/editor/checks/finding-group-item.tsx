// One rule and where it found something. Each place leads to the text.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './checks-panel.module.css'
import type { FindingGroup } from './finding-groups.ts'
import { SeverityIcon } from './severity-icon.tsx'
import type { ShownFinding } from './shown-finding.ts'

interface FindingGroupItemProps {
  group: FindingGroup
  bodyFrom: number
  onShow: (finding: ShownFinding) => void
  /** Null when nothing of it can be fixed without a look. */
  onFix: (() => void) | null
  menu: ReactNode
}

const mostPlaces = 12
const mostOthers = 5

export function FindingGroupItem({ group, bodyFrom, onShow, onFix, menu }: FindingGroupItemProps) {
  const { title, severity, findings } = group
  const [first] = findings
  const places = onePerLine(findings)
  const others = [...new Set(findings.flatMap(finding => finding.others ?? []))]
  const rest = places.length - mostPlaces
  if (!first) return null
  return (
    <li className={styles.group} data-severity={severity}>
      <SeverityIcon severity={severity} size={16} />
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
        {others.length > 0 && (
          <p className={styles.places}>
            {others.slice(0, mostOthers).map(id => (
              <Link key={id} to="/article/$id" params={{ id }}>
                {id}
              </Link>
            ))}
          </p>
        )}
      </div>
      {onFix && (
        <button type="button" className={styles.fix} aria-label={`Fix: ${title}`} onClick={onFix}>
          Fix
        </button>
      )}
      {menu}
    </li>
  )
}

/** The first of each line stands for the others; in the front matter each is of another field. */
function onePerLine(findings: readonly ShownFinding[]): ShownFinding[] {
  const seen = new Set<number>()
  return findings.filter(({ line }) => !seen.has(line) && seen.add(line))
}
