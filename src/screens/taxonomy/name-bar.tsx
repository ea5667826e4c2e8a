// What can be done with the selected names.
import { IconX } from '@tabler/icons-react'
import { BarButton, BarLine, BarMessage, FloatBar } from '../../ui/float-bar.tsx'

interface NameBarProps {
  count: number
  onRename: () => void
  onDelete: () => void
  onClear: () => void
}

export function NameBar({ count, onRename, onDelete, onClear }: NameBarProps) {
  return (
    <FloatBar label="Selected names">
      <BarMessage>{count.toLocaleString('en')} selected</BarMessage>
      <BarLine />
      <BarButton onClick={onRename}>{count === 1 ? 'Rename…' : 'Merge…'}</BarButton>
      <BarButton onClick={onDelete}>Delete</BarButton>
      <BarLine />
      <BarButton
        aria-label="Clear the selection"
        icon={<IconX size={15} stroke={1.75} aria-hidden />}
        onClick={onClear}
      />
    </FloatBar>
  )
}
