// What was dismissed and still stands in the text, folded away, with the reason and the way back.
import type { Dismissal, DismissedFinding } from '../../../checks/dismissals.ts'
import styles from './checks-panel.module.css'
import type { ShownFinding } from './shown-finding.ts'

interface DismissedListProps {
  dismissed: readonly DismissedFinding<ShownFinding>[]
  onShow: (finding: ShownFinding) => void
  onBringBack: (dismissal: Dismissal) => void
}

export function DismissedList({ dismissed, onShow, onBringBack }: DismissedListProps) {
  if (dismissed.length === 0) return null
  return (
    <details className={styles.dismissed}>
      <summary>{dismissed.length.toLocaleString('en')} dismissed here</summary>
      <ul className={styles.groups}>
        {dismissed.map(({ finding, dismissal }) => (
          <li key={`${finding.rule} ${finding.from} ${finding.message}`} className={styles.group}>
            <div className={styles.what}>
              <h2>{finding.title}</h2>
              <p>{finding.message}</p>
              <p className={styles.places}>
                <button type="button" onClick={() => onShow(finding)}>
                  Line {finding.line}
                </button>
                <span>{dismissal.reason}</span>
              </p>
            </div>
            <button
              type="button"
              className={styles.fix}
              aria-label={`Bring back: ${finding.title}, line ${finding.line}`}
              onClick={() => onBringBack(dismissal)}
            >
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
