// The way to what is kept on this device and not saved; there when there is any.
import { IconCloudUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useKeptDrafts } from '../data/use-kept-drafts.ts'
import styles from './queue-link.module.css'

export function UnsavedLink() {
  const { data } = useKeptDrafts()
  if (!data || data.length === 0) return null
  return (
    <Link to="/unsaved" className={styles.link}>
      <span className={styles.icon}>
        <IconCloudUp size={16} stroke={1.75} aria-hidden />
      </span>
      <span className={styles.label}>Unsaved changes</span>
      <span className={styles.count}>{data.length.toLocaleString('en')}</span>
    </Link>
  )
}
