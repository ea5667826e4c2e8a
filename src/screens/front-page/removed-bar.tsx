// Says which article was taken off the front page last, and takes it back.
import { IconX } from '@tabler/icons-react'
import { BarButton, BarMessage, FloatBar } from '../../ui/float-bar.tsx'
import type { Change } from '../data/bulk/run-journal.ts'
import { usePutBack } from '../data/use-put-back.ts'
import styles from './removed-bar.module.css'

export interface Removed {
  text: string
  change: Change
}

interface RemovedBarProps {
  removed: Removed
  /** With what is to be read out; '' for nothing. */
  onClose: (said: string) => void
}

export function RemovedBar({ removed: { text, change }, onClose }: RemovedBarProps) {
  const { mutate, isPending } = usePutBack()
  return (
    <div className={styles.place}>
      <FloatBar label="Taken off">
        <BarMessage>{text}</BarMessage>
        <BarButton
          aria-disabled={isPending}
          onClick={() =>
            !isPending && mutate(change, { onSuccess: () => onClose('It is back in its place.') })
          }
        >
          Undo
        </BarButton>
        <BarButton
          aria-label="Close"
          icon={<IconX size={15} stroke={1.75} aria-hidden />}
          onClick={() => onClose('')}
        />
      </FloatBar>
    </div>
  )
}
