// A long action as a screen shows it: how far it is, and how it is stopped.
import { useRef, useState } from 'react'
import type { RunOptions } from './run-bounded.ts'

export interface Progress {
  done: number
  /** 0 while nobody knows how much there is to do. */
  total: number
}

/** Faster than this nobody reads a number, and each costs a drawing. */
const progressPauseMs = 100

export function useRun() {
  const stopper = useRef(new AbortController())
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 })
  return {
    progress,
    begin(): void {
      stopper.current = new AbortController()
      setProgress({ done: 0, total: 0 })
    },
    /** For so many tasks of the run that has begun: also when it was stopped before their number was known. */
    optionsFor(total: number): RunOptions {
      setProgress({ done: 0, total })
      let shownAt = 0
      const onProgress = (done: number) => {
        if (performance.now() - shownAt < progressPauseMs) return
        shownAt = performance.now()
        setProgress({ done, total })
      }
      return { signal: stopper.current.signal, onProgress }
    },
    stop: () => stopper.current.abort(),
  }
}
