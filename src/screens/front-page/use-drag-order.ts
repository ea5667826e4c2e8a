// Puts rows in another order with a pointer of any kind: each row has a grip, a line shows where it would go.
import { type PointerEvent, type RefObject, useCallback, useState } from 'react'
import { useStable } from './use-stable.ts'

interface Drag {
  id: string
  from: number
  /** The place among the rows at which it would stand. */
  to: number
}

export interface Grip {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerUp: () => void
  onPointerCancel: () => void
}

/** The children of the list are the rows, in order. */
export function useDragOrder(
  listRef: RefObject<HTMLElement | null>,
  onDrop: (id: string, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const rows = () => [...(listRef.current?.children ?? [])]

  const moves = useStable({
    down(id: string, event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const grip = event.currentTarget
      const from = rows().findIndex(row => row.contains(grip))
      setDrag({ id, from, to: from })
    },
    move(event: PointerEvent<HTMLElement>) {
      if (!drag) return
      const above = rows().filter(row => middleOf(row) < event.clientY).length
      // The row itself leaves its place, so all below it stand one higher.
      setDrag({ ...drag, to: above > drag.from ? above - 1 : above })
    },
    up() {
      if (drag && drag.to !== drag.from) onDrop(drag.id, drag.to)
      setDrag(null)
    },
    cancel: () => setDrag(null),
  })
  const grip = useCallback(
    (id: string): Grip => ({
      onPointerDown: event => moves.down(id, event),
      onPointerMove: moves.move,
      onPointerUp: moves.up,
      onPointerCancel: moves.cancel,
    }),
    [moves],
  )

  return {
    draggedId: drag?.id,
    /** The row at which the line is drawn, and on which side of it. */
    dropAt: drag && drag.to !== drag.from ? drag.to : undefined,
    dropSide: drag && drag.to > drag.from ? ('after' as const) : ('before' as const),
    grip,
  }
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
