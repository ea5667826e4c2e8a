// Says above the list that nothing can be written, and why.
import { useObstacle } from '../data/use-obstacle.ts'
import styles from './obstacle-note.module.css'

export function ObstacleNote() {
  const obstacle = useObstacle()
  if (obstacle === null) return null
  return (
    <p role="status" className={styles.note}>
      {obstacle}
    </p>
  )
}
