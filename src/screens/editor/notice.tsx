// One thing that the editor has to be told.
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export function Notice({ tone, children }: { tone: 'bad' | 'warn' | 'note'; children: ReactNode }) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
