// Focus mode: the text alone. Remembered for the session, on this device.
import { useEffect, useEffectEvent, useState } from 'react'
import { isComposing } from '../../../ui/is-composing.ts'
import { isPressed, type KeyCombination, keySigns } from '../../../ui/markdown-editor/key-combination.ts'
import { useCommands } from '../../data/command-context.tsx'

const keys: KeyCombination = { key: 'f', shift: true }
const place = 'galley-focus-mode'

/** `onStart`: what else has to make room. */
export function useFocusMode(onStart: () => void): [isFocus: boolean, toggle: () => void] {
  const [isFocus, setIsFocus] = useState(isKept)
  const toggle = () => {
    setIsFocus(!isFocus)
    keep(!isFocus)
    if (!isFocus) onStart()
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || document.querySelector('[aria-modal="true"]')) return
    // What is open above the text is closed first.
    const isOut = isFocus && event.key === 'Escape' && !event.defaultPrevented
    if (!isOut && !isPressed(event, keys)) return
    event.preventDefault()
    if (!event.repeat) toggle()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  useCommands([
    {
      group: 'The text',
      title: isFocus ? 'Leave focus mode' : 'Focus mode',
      keys: isFocus ? [keySigns(keys), 'Esc'] : [keySigns(keys)],
      run: toggle,
    },
  ])
  return [isFocus, toggle]
}

/** Where the browser keeps nothing, each page begins without it. */
function isKept(): boolean {
  try {
    return sessionStorage.getItem(place) === 'on'
  } catch {
    return false
  }
}

function keep(isFocus: boolean): void {
  try {
    if (isFocus) sessionStorage.setItem(place, 'on')
    else sessionStorage.removeItem(place)
  } catch {
    // It holds as long as the page.
  }
}
