// How far something is that takes a while, in a dialog, and what stops it.
import { Button } from '@mantine/core'
import styles from './task-progress.module.css'

interface TaskProgressProps {
  label: string
  done: number
  /** 0 when it is not known yet. */
  total: number
  onStop: () => void
}

export function TaskProgress({ label, done, total, onStop }: TaskProgressProps) {
  return (
    <div className={styles.task}>
      <b>{label}</b>
      <progress aria-label={label} value={total === 0 ? undefined : done} max={total || 1} />
      <span>{total > 0 && `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}</span>
      <Button onClick={onStop} data-autofocus>
        Stop
      </Button>
    </div>
  )
}
