// The two ways to see the articles. Filters and search stay.
import { IconLayoutKanban, IconList } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import styles from './view-switch.module.css'

export function ViewSwitch({ isBoard }: { isBoard: boolean }) {
  return (
    <nav className={styles.views} aria-label="View">
      <Link to="/" search={before => before} aria-current={isBoard ? undefined : 'page'}>
        <IconList size={15} stroke={1.75} aria-hidden />
        List
      </Link>
      <Link to="/board" search={before => before} aria-current={isBoard ? 'page' : undefined}>
        <IconLayoutKanban size={15} stroke={1.75} aria-hidden />
        Board
      </Link>
    </nav>
  )
}
