// The dark bar that floats over the foot of a page: for a selection, or for something that takes a while.
import type { ReactNode } from 'react'
import styles from './float-bar.module.css'

export function FloatBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.bar} aria-label={label}>
      {children}
    </section>
  )
}

interface BarButtonProps extends React.ComponentProps<'button'> {
  icon?: ReactNode
}

export function BarButton({ icon, children, className = '', ...props }: BarButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${className}`} {...props}>
      {icon}
      {children}
    </button>
  )
}

export function BarLine() {
  return <span aria-hidden className={styles.line} />
}

/** How far something is; `total` 0 means that it is not known yet. */
export function BarProgress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <>
      <b className={styles.text}>{label}</b>
      <progress
        className={styles.progress}
        aria-label={label}
        value={total === 0 ? undefined : done}
        max={total || 1}
      />
      <span className={styles.count}>
        {total > 0 && `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </span>
    </>
  )
}

/** What is said in the bar; read out when it changes. */
export function BarMessage({ children }: { children: ReactNode }) {
  return (
    <output className={styles.text} aria-live="polite">
      {children}
    </output>
  )
}
