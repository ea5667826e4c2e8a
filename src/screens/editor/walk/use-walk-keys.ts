// Alt and an arrow walk from anywhere, also from the text; j and k outside of fields.

import { useEffect, useRef } from 'react'
import { isComposing } from '../../../ui/is-composing.ts'
import { isKeyTaken } from '../../../ui/is-key-taken.ts'
import type { ArticleWalk, Step } from '../../data/use-article-walk.ts'

export function useWalkKeys(walk: ArticleWalk) {
  const latest = useRef(walk)
  useEffect(() => {
    latest.current = walk
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step === null || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) void latest.current.go(step)
    }
    // Captured, since the text's own keys must not come first.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

function stepOf(event: KeyboardEvent): Step | null {
  if (isComposing(event)) return null
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    if (event.key === 'ArrowDown') return 1
    return event.key === 'ArrowUp' ? -1 : null
  }
  if (isKeyTaken(event)) return null
  if (event.key === 'j') return 1
  return event.key === 'k' ? -1 : null
}
