// A button that moves its own row takes its focus along: the browser loses it when the row changes its place.
import { type RefObject, useLayoutEffect, useRef } from 'react'

export interface KeptFocus {
  /** Call before the rows change their order. */
  keep(): void
  /** Call when they have changed it. */
  release(): void
}

export function useKeptFocus(listRef: RefObject<HTMLElement | null>): KeptFocus {
  const focused = useRef<HTMLElement | null>(null)
  // At each draw: nothing is kept but while the rows change their order.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focused.current?.focus()
  })
  return {
    keep() {
      const active = document.activeElement
      focused.current = active instanceof HTMLElement && listRef.current?.contains(active) ? active : null
    },
    release() {
      focused.current = null
    },
  }
}
