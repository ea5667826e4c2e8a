// A place in a text that stays at its words while others type.
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'

export interface FollowedPlace {
  at(): number
  moveTo(place: number): void
  stop(): void
}

export function followPlace(text: TextValue, start: number): FollowedPlace {
  let place = start
  let before = text.get()
  const stop = text.subscribe(() => {
    const next = text.get()
    place = carried(before, next, place)
    before = next
  })
  const moveTo = (next: number) => {
    place = next
  }
  return { at: () => place, moveTo, stop }
}

/** The same place after one change; in the end of what replaced it, when the place itself was replaced. */
export function carried(before: string, next: string, place: number): number {
  const most = Math.min(before.length, next.length)
  let head = 0
  while (head < most && before[head] === next[head]) head += 1
  if (place <= head) return place
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1
  if (place >= before.length - tail) return place + next.length - before.length
  return next.length - tail
}
