// The newest functions behind names that never change, so that rows that got them need not be drawn again.
import { useLayoutEffect, useMemo, useRef } from 'react'

type Functions = Record<string, (...values: never[]) => unknown>

/** The same object at every drawing; its functions may only be called from events. */
export function useStable<Held extends Functions>(functions: Held): Held {
  const latest = useRef(functions)
  useLayoutEffect(() => {
    latest.current = functions
  })
  return useMemo(() => {
    const names = Object.keys(latest.current)
    return Object.fromEntries(
      names.map(name => [name, (...values: never[]) => latest.current[name]?.(...values)]),
    ) as Held
  }, [])
}
