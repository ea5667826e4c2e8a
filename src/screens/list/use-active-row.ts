// The row that the keys act on. It is known by its id, so it stays the same when rows come or go, and by its
// place, so that the next row takes over when it leaves the list.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListPlace } from './list-place.ts'

interface ActiveRow {
  place: ListPlace
  id: string | null
  index: number
}

export function useActiveRow(ids: readonly string[], place: ListPlace) {
  const [active, setActive] = useState<ActiveRow>({ place, id: place.activeId, index: -1 })
  if (active.place !== place) setActive({ place, id: place.activeId, index: -1 })
  const found = active.id === null ? -1 : ids.indexOf(active.id)
  const index = found === -1 ? Math.min(active.index, ids.length - 1) : found
  const id = index === -1 ? null : (ids[index] ?? null)

  useEffect(() => {
    place.activeId = id ?? place.activeId
  }, [id, place])

  return { id, index, activate: (id: string) => setActive({ place, id, index: ids.indexOf(id) }) }
}

interface RowFocusOptions {
  activeIndex: number
  rowsRef: React.RefObject<HTMLElement | null>
  scrollTo: (index: number) => void
}

/**
 * Brings the active row into sight and gives it the focus: when the keys moved it, when the focus was lost with a row,
 * and in a list that one comes back to, unless the focus is in use elsewhere, as in the search field.
 */
export function useRowFocus({ activeIndex, rowsRef, scrollTo }: RowFocusOptions) {
  const wanted = useRef<'by keys' | 'on return' | null>('on return')
  const hadFocus = useRef(false)

  useLayoutEffect(() => {
    if (activeIndex < 0) return
    const isFree = document.activeElement === document.body || document.activeElement?.tagName === 'MAIN'
    if (wanted.current === 'on return' && !isFree) wanted.current = null
    const isLost = hadFocus.current && isFree
    if (!wanted.current && !isLost) return
    if (wanted.current) scrollTo(activeIndex)
    const row = rowsRef.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`)
    // The first time, and after a jump, the row is drawn a moment later.
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
    // The list itself, where the page scrolls: with little room it may begin below what is in sight.
    row.closest('[role="grid"]')?.parentElement?.scrollIntoView({ block: 'nearest' })
  })

  return {
    wantFocus: () => {
      wanted.current = 'by keys'
    },
    onFocus: () => {
      wanted.current = null
      hadFocus.current = true
    },
    onBlur: (event: React.FocusEvent) => {
      if (event.relatedTarget) hadFocus.current = false
    },
  }
}
