// Files that were refused, and why.
import styles from './import-dialog.module.css'

interface ReasonListProps {
  reasons: readonly { path: string; reason: string }[]
}

const shownReasons = 200

export function ReasonList({ reasons }: ReasonListProps) {
  if (reasons.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {reasons.slice(0, shownReasons).map(({ path, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a zip may hold a path twice, and the list never changes
        <li key={index}>
          <b>{path}</b>
          {reason}
        </li>
      ))}
      {reasons.length > shownReasons && <li>And {reasons.length - shownReasons} more.</li>}
    </ul>
  )
}
