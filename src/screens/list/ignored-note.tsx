// Says quietly which parts of the address were left out because they do not fit.
import { IconX } from '@tabler/icons-react'
import styles from './ignored-note.module.css'

export function IgnoredNote({ names, onClose }: { names: string; onClose: () => void }) {
  return (
    <p role="status" className={styles.note}>
      <span>The address held what this list does not know, and it was left out: {names}.</span>
      <button type="button" aria-label="Close this note" onClick={onClose}>
        <IconX size={14} stroke={1.75} aria-hidden />
      </button>
    </p>
  )
}
