// The colour of a status. Always beside its name, never in its place.
import { isStatus } from '../article/status.ts'
import styles from './status-dot.module.css'

export function StatusDot({ status }: { status: string }) {
  return <span aria-hidden className={styles.dot} data-status={isStatus(status) ? status : undefined} />
}
