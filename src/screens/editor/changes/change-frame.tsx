// One change: it can be stepped to, says in a sentence what it is, and can be taken back.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './changes-pane.module.css'

/** What every change is drawn with. */
export interface ChangePlace {
  /** From 0. */
  at: number
  count: number
  onRestore: (() => void) | null
}

interface ChangeFrameProps extends ChangePlace {
  title: string
  /** The change in one sentence. */
  said: string
  /** What the button does, for whoever hears it alone. */
  action: string
  children: ReactNode
}

export function ChangeFrame({ at, count, onRestore, title, said, action, children }: ChangeFrameProps) {
  return (
    <article
      className={styles.change}
      tabIndex={-1}
      data-change-at={at}
      aria-label={`Change ${at + 1} of ${count}. ${said}`}
    >
      <div className={styles.head}>
        <span>{title}</span>
        {onRestore && (
          <Button size="compact-xs" aria-label={action} onClick={onRestore}>
            Restore
          </Button>
        )}
      </div>
      <div className={styles.body}>{children}</div>
    </article>
  )
}
