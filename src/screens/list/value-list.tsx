// Things to choose one from, with how many articles each would show.
import styles from './value-list.module.css'

interface ValueListProps<Key extends string> {
  items: readonly { key: Key; label: string; count?: number }[]
  onChoose: (key: Key) => void
}

export function ValueList<Key extends string>({ items, onChoose }: ValueListProps<Key>) {
  return (
    <ul className={styles.values}>
      {items.map(({ key, label, count }) => (
        <li key={key}>
          <button type="button" onClick={() => onChoose(key)}>
            <span>{label}</span>
            {count !== undefined && <small>{count.toLocaleString('en')}</small>}
          </button>
        </li>
      ))}
    </ul>
  )
}
