// From change to change, by keys and buttons: the change gets the focus, so that its name is said.
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { isKeyTaken } from '../../../ui/is-key-taken.ts'

export interface ChangeWalk {
  /** From 0; -1 before the first step. */
  at: number
  go(step: 1 | -1): void
  /** The change at hand is about to go: what takes its place gets the focus. */
  handOn(): void
}

/** `count` changes are drawn in `pane`, each marked `data-change-at`. `drawn` is another one when they are. */
export function useChangeWalk(
  pane: RefObject<HTMLElement | null>,
  count: number,
  drawn: unknown,
): ChangeWalk {
  const [at, setAt] = useState(-1)
  /** What was drawn when it was handed on. */
  const handedOn = useRef<{ drawn: unknown } | null>(null)

  const focusOn = (index: number) => {
    const target = pane.current?.querySelector<HTMLElement>(`[data-change-at="${index}"]`)
    if (!target) return
    setAt(index)
    target.focus({ preventScroll: true })
    target.scrollIntoView?.({ block: 'center' })
  }
  const focusedIndex = () => {
    const change = document.activeElement?.closest<HTMLElement>('[data-change-at]')
    return change && pane.current?.contains(change) ? Number(change.dataset.changeAt) : at
  }
  const go = (step: 1 | -1) => {
    if (count === 0) return
    const from = focusedIndex()
    focusOn(from < 0 ? (step > 0 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, from + step)))
  }
  useLayoutEffect(() => {
    if (!handedOn.current || handedOn.current.drawn === drawn) return
    handedOn.current = null
    if (count === 0) pane.current?.focus({ preventScroll: true })
    else focusOn(Math.min(Math.max(0, at), count - 1))
  })

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event) || event.shiftKey || document.querySelector('[aria-modal="true"]')) return
    if (event.key !== 'n' && event.key !== 'p') return
    event.preventDefault()
    go(event.key === 'n' ? 1 : -1)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return {
    at: Math.min(at, count - 1),
    go,
    handOn() {
      setAt(focusedIndex())
      handedOn.current = { drawn }
    },
  }
}
