// A long action as a screen shows it: how far it is, and how it is stopped.
import { useRef, useState } from 'react'
import type { RunOptions } from './run-bounded.ts'

export interface Progress {
  done: number
  /** 0 while nobody knows how much there is to do. */
  total: number
}

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
      return { signal: stopper.current.signal, onProgress: done => setProgress({ done, total }) }
    },
    stop: () => stopper.current.abort(),
  }
}
