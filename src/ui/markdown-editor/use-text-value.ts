// The ways to follow a text: at each keystroke, or once typing rests.
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { TextValue } from './text-value.ts'

/** Draws at each change of the text: for the textarea alone. */
export function useTextValue(text: TextValue): string {
  return useSyncExternalStore(text.subscribe, text.get)
}

/** The text as it was when typing last rested for `restMs`, drawn in a transition. */
export function useRestedText(text: TextValue, restMs: number): string {
  const [rested, setRested] = useState(text.get)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => startTransition(() => setRested(text.get()))
    const stop = text.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(follow, restMs)
    })
    follow()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [text, restMs])
  return rested
}
