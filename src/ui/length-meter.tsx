// How long a text is, of how long it may be where it will be shown. Longer is allowed, and marked.
import styles from './length-meter.module.css'

export function LengthMeter({ length, limit }: { length: number; limit: number }) {
  const isOver = length > limit
  return (
    <span
      className={styles.meter}
      data-over={isOver || undefined}
      title={isOver ? 'Longer than what is shown' : undefined}
    >
      {length} / {limit}
    </span>
  )
}
