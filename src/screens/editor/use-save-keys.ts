// ⌘S saves and ⌘↵ takes the next step, wherever the focus is.
import { useEffect, useRef } from 'react'

export function useSaveKeys(onSave: () => void, onStep: () => void) {
  const actions = useRef({ onSave, onStep })
  useEffect(() => {
    actions.current = { onSave, onStep }
  })
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      const action = event.key.toLowerCase() === 's' ? 'onSave' : event.key === 'Enter' ? 'onStep' : null
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) actions.current[action]()
    }
    // Captured, since the text's own keys must not come first.
    window.addEventListener('keydown', act, { capture: true })
    return () => window.removeEventListener('keydown', act, { capture: true })
  }, [])
}
