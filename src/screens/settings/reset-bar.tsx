// Says what is as it comes again, and takes it back.
import { IconX } from '@tabler/icons-react'
import { BarButton, BarMessage, FloatBar } from '../../ui/float-bar.tsx'
import styles from './reset-bar.module.css'

interface ResetBarProps {
  text: string
  onUndo: () => void
  onClose: () => void
}

export function ResetBar({ text, onUndo, onClose }: ResetBarProps) {
  return (
    <div className={styles.place}>
      <FloatBar label="Back to how it comes">
        <BarMessage>{text}</BarMessage>
        <BarButton onClick={onUndo}>Undo</BarButton>
        <BarButton
          aria-label="Close"
          icon={<IconX size={15} stroke={1.75} aria-hidden />}
          onClick={onClose}
        />
      </FloatBar>
    </div>
  )
}
