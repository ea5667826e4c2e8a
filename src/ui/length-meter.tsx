// How long a text is, of how long it may be where it will be shown. Longer or wider is allowed, and marked.
import styles from './length-meter.module.css'

interface LengthMeterProps {
  length: number
  limit: number
  /** Where it is cut by width. */
  widthPx?: number | undefined
  mostPx?: number | undefined
}

export function LengthMeter({ length, limit, widthPx = 0, mostPx }: LengthMeterProps) {
  const isWide = mostPx !== undefined && widthPx > mostPx
  const isOver = length > limit || isWide
  return (
    <span
      className={styles.meter}
      data-over={isOver || undefined}
      title={isOver ? 'Longer than what is shown' : undefined}
    >
      {length} / {limit}
      {mostPx !== undefined && ` · ${widthPx} / ${mostPx} px`}
    </span>
  )
}
