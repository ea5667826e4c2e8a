// Dragging a card by mouse, pen or finger. A finger has to rest on it first: a swipe scrolls.
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { ArticleRow } from '../../../storage/article-store.ts'
import type { BoardMoves } from './use-board-moves.ts'

const startPx = 6
const restMs = 300
const edgePx = 56
const scrollPx = 14
const besidePx = 10

interface CardDragOptions {
  moves: BoardMoves
  boardRef: RefObject<HTMLElement | null>
  /** What follows the pointer. */
  ghostRef: RefObject<HTMLElement | null>
}

/** Gives what a card calls when it is pressed. Columns are found by their `data-column`. */
export function useCardDrag({ moves, boardRef, ghostRef }: CardDragOptions) {
  const latest = useRef(moves)
  useEffect(() => {
    latest.current = moves
  })
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])

  return (event: ReactPointerEvent, row: ArticleRow) => {
    if (event.button !== 0 || !event.isPrimary) return
    stop.current.abort()
    stop.current = new AbortController()
    const { signal } = stop.current
    const start = { x: event.clientX, y: event.clientY }
    let at = start
    let isDragging = false

    const follow = () => {
      const ghost = ghostRef.current
      if (!ghost) return
      const leftPx = Math.min(at.x + besidePx, window.innerWidth - ghost.offsetWidth)
      ghost.style.translate = `${leftPx}px ${at.y + besidePx}px`
    }
    const tick = () => {
      if (signal.aborted) return
      follow()
      const board = boardRef.current?.getBoundingClientRect()
      if (board && at.x < board.left + edgePx) boardRef.current?.scrollBy({ left: -scrollPx })
      if (board && at.x > board.right - edgePx) boardRef.current?.scrollBy({ left: scrollPx })
      latest.current.aim(columnAt(at.x, at.y))
      requestAnimationFrame(tick)
    }
    const begin = () => {
      isDragging = true
      latest.current.take(row, 'pointer')
      requestAnimationFrame(tick)
    }
    const end = (act: () => void) => {
      stop.current.abort()
      if (isDragging) act()
    }
    const rest = event.pointerType === 'touch' ? setTimeout(begin, restMs) : undefined
    signal.addEventListener('abort', () => clearTimeout(rest))

    const on = { signal }
    window.addEventListener(
      'pointermove',
      moved => {
        at = { x: moved.clientX, y: moved.clientY }
        if (isDragging || Math.hypot(at.x - start.x, at.y - start.y) < startPx) return
        if (rest === undefined) begin()
        else stop.current.abort()
      },
      on,
    )
    window.addEventListener(
      'pointerup',
      () =>
        end(() => {
          dropClick()
          latest.current.drop(columnAt(at.x, at.y))
        }),
      on,
    )
    window.addEventListener('pointercancel', () => end(() => latest.current.cancel()), on)
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') end(() => latest.current.cancel())
      },
      on,
    )
    // While a card is in the hand the page must not scroll, nor show what can be done with a link.
    const prevent = (unwanted: Event) => {
      if (isDragging) unwanted.preventDefault()
    }
    boardRef.current?.addEventListener('touchmove', prevent, { signal, passive: false })
    boardRef.current?.addEventListener('contextmenu', prevent, on)
  }
}

function columnAt(x: number, y: number): string | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')
  return column?.dataset.column ?? null
}

/** The click that follows a drop must not open the article. */
function dropClick() {
  const stop = new AbortController()
  const prevent = (click: Event) => {
    click.preventDefault()
    click.stopPropagation()
  }
  window.addEventListener('click', prevent, { capture: true, signal: stop.signal })
  setTimeout(() => stop.abort())
}
