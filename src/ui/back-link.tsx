// The way from a page back to the list of articles: in words, or in a narrow header as an arrow.
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import styles from './back-link.module.css'

export function BackLink() {
  return (
    <Link to="/" className={styles.words}>
      <IconArrowLeft size={16} stroke={1.75} aria-hidden />
      All articles
    </Link>
  )
}

export function BackArrow() {
  return (
    <Link to="/" className={styles.arrow} aria-label="Back to the list">
      <IconArrowLeft size={18} stroke={1.75} aria-hidden />
    </Link>
  )
}
