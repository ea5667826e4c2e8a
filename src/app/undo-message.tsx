// A message about something that can be taken back.
import { Button } from '@mantine/core'

export function UndoMessage({ message, onUndo }: { message: string; onUndo: () => void }) {
  return (
    <>
      {message}{' '}
      <Button size="compact-xs" onClick={onUndo}>
        Undo
      </Button>
    </>
  )
}
