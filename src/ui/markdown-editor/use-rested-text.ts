// Follows a text once typing rests.
import { startTransition, useEffect, useState } from 'react'
import type { TextValue } from './text-value.ts'

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
