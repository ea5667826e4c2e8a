// ⌘S saves and ⌘↵ takes the next step, wherever the focus is.

import { useEffect, useRef } from 'react'
import { isComposing } from '../../ui/is-composing.ts'

/** `isOff`: a dialog has these keys for itself. */
export function useSaveKeys(onSave: () => void, onStep: () => void, isOff = false) {
  const actions = useRef({ onSave, onStep, isOff })
  useEffect(() => {
    actions.current = { onSave, onStep, isOff }
  })
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (isComposing(event)) return
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      const action = event.key.toLowerCase() === 's' ? 'onSave' : event.key === 'Enter' ? 'onStep' : null
      if (!action) return
      // Also where they do nothing, lest the browser save its page.
      event.preventDefault()
      if (actions.current.isOff) return
      event.stopPropagation()
      if (!event.repeat) actions.current[action]()
    }
    // Captured, since the text's own keys must not come first.
    window.addEventListener('keydown', act, { capture: true })
    return () => window.removeEventListener('keydown', act, { capture: true })
  }, [])
}
