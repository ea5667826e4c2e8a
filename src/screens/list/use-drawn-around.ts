// How many rows around those in sight are drawn: none to speak of when a list appears, so that it appears at once; enough
// to scroll into as soon as it has been there for a moment.
import { useEffect, useState } from 'react'
import type { ListPlace } from './list-place.ts'

const rowsAtFirst = 1
const rowsAtRest = 8
const restMs = 150

export function useDrawnAround(place: ListPlace, isBusy: boolean): number {
  const [restedPlace, setRestedPlace] = useState<ListPlace | null>(null)
  useEffect(() => {
    if (isBusy) return
    const timer = setTimeout(() => setRestedPlace(place), restMs)
    return () => clearTimeout(timer)
  }, [place, isBusy])
  return isBusy || restedPlace === place ? rowsAtRest : rowsAtFirst
}
