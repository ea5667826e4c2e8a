// What is typed while a dialog is on its way: kept for it, and kept from the page, where letters are commands.
import { useEffect, useRef } from 'react'

/** Gives, once, what was typed from the moment of opening until the dialog took the focus. */
export function useTypeAhead(isOpen: boolean, onCancel: () => void): () => string {
  const typed = useRef('')
  const cancel = useRef(onCancel)
  useEffect(() => {
    cancel.current = onCancel
  })
  useEffect(() => {
    if (!isOpen) return
    typed.current = ''
    const onKey = (event: KeyboardEvent) => {
      const hasArrived = document.activeElement?.closest('[aria-modal="true"]')
      const isText = event.key.length === 1 || event.key === 'Backspace' || event.key === 'Escape'
      if (hasArrived || !isText || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') cancel.current()
      else if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1)
      else typed.current += event.key
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isOpen])
  return () => {
    const text = typed.current
    typed.current = ''
    return text
  }
}
