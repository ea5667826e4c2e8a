// Says that a picture is gone, with the way back.
import { IconX } from '@tabler/icons-react'
import { BarButton, BarLine, BarMessage, FloatBar } from '../../ui/float-bar.tsx'
import type { Removal } from './use-remove-picture.ts'

export function RemovedBar({ removal: { removed, undo, forget } }: { removal: Removal }) {
  return (
    <FloatBar label="Removed picture">
      <BarMessage>“{removed?.name}” was removed</BarMessage>
      <BarLine />
      <BarButton onClick={undo}>Undo</BarButton>
      <BarButton aria-label="Close" icon={<IconX size={15} stroke={1.75} aria-hidden />} onClick={forget} />
    </FloatBar>
  )
}
