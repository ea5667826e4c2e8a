// The buttons at the foot of a dialog: what it is there for comes first, the way out last.
import type { ReactNode } from 'react'
import styles from './dialog-actions.module.css'

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
