// Articles that were left as they are, and why.
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import type { Refusal } from '../data/bulk/plan-articles.ts'
import styles from './bulk-dialog.module.css'

const shownRefusals = 100

export function RefusalList({ title, refused }: { title: string; refused: readonly Refusal[] }) {
  if (refused.length === 0) return null
  return (
    <ScrollRegion className={styles.refusals} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {refused.slice(0, shownRefusals).map(({ id, reason }) => (
          <li key={id}>
            <b>{id}</b>
            {reason}
          </li>
        ))}
        {refused.length > shownRefusals && (
          <li>And {(refused.length - shownRefusals).toLocaleString('en')} more.</li>
        )}
      </ul>
    </ScrollRegion>
  )
}
