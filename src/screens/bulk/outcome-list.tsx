// The names of articles to which one thing happened; of very many, the first ones.
import styles from './bulk-dialog.module.css'

const shownNames = 100

interface OutcomeListProps {
  title: string
  ids: readonly string[]
  startsOpen: boolean
}

export function OutcomeList({ title, ids, startsOpen }: OutcomeListProps) {
  if (ids.length === 0) return null
  return (
    <details className={styles.outcome} open={startsOpen}>
      <summary>
        {title} <small>{ids.length.toLocaleString('en')}</small>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul aria-label={title} tabIndex={0}>
        {ids.slice(0, shownNames).map(id => (
          <li key={id}>{id}</li>
        ))}
        {ids.length > shownNames && (
          <li>And {(ids.length - shownNames).toLocaleString('en')} more, in the list to download.</li>
        )}
      </ul>
    </details>
  )
}
