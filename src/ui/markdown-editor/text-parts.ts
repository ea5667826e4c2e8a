// A text too long for one textarea, in parts: browsers lay out all of a textarea at each key. Every part is a text value
// of its own; together they are always exactly the whole.
import { type ChangedPart, changedPart } from './changed-part.ts'
import type { TextValue } from './text-value.ts'

/** About so many characters are in a part. */
const partCharacters = 100_000
const heading = /^#{1,6} /gm

export interface TextParts {
  count: number
  /** The same object each time. */
  textOf(index: number): TextValue
  /** Where the part begins and ends in the whole, in UTF-16 units. */
  rangeOf(index: number): { from: number; to: number }
  /** The part that holds this place of the whole. */
  indexAt(place: number): number
  close(): void
}

/** Where the parts of a text begin: at a heading if one is near, else at a paragraph, a line, a word. */
export function partStarts(text: string, characters = partCharacters): number[] {
  const starts = [0]
  for (let last = 0; text.length - last > 1.5 * characters; last = starts.at(-1) ?? text.length)
    starts.push(breakIn(text, last + characters / 2, last + 1.5 * characters))
  return starts
}

export function createTextParts(whole: TextValue, starts: readonly number[]): TextParts {
  let seen = whole.get()
  /** One more than there are parts: the end. */
  let edges = [...starts, seen.length]
  let isOwn = false
  const listeners = starts.map(() => new Set<(isStep: boolean) => void>())

  const rangeOf = (index: number) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? seen.length })
  const close = whole.subscribe(isStep => {
    if (isOwn) return
    const next = whole.get()
    const change = changedPart(seen, next)
    edges = inOrder(
      edges.map(edge => carried(edge, change, seen)),
      next.length,
    )
    seen = next
    for (const ofPart of listeners) for (const listener of ofPart) listener(isStep)
  })

  function change(index: number, text: string, isStep: boolean): void {
    const { from, to } = rangeOf(index)
    const next = seen.slice(0, from) + text + seen.slice(to)
    if (next === seen) return
    const grown = text.length - (to - from)
    edges = edges.map((edge, at) => (at > index ? edge + grown : edge))
    seen = next
    isOwn = true
    if (isStep) whole.replace(next)
    else whole.set(next)
    isOwn = false
    for (const listener of listeners[index] ?? []) listener(isStep)
  }

  const texts = starts.map(
    (_start, index): TextValue => ({
      get: () => seen.slice(rangeOf(index).from, rangeOf(index).to),
      set: text => change(index, text, false),
      replace: text => change(index, text, true),
      subscribe(listener) {
        listeners[index]?.add(listener)
        return () => listeners[index]?.delete(listener)
      },
    }),
  )
  return {
    count: starts.length,
    textOf: index => texts[index] ?? whole,
    rangeOf,
    indexAt: place =>
      Math.max(
        0,
        edges.slice(0, -1).findLastIndex(edge => edge <= place),
      ),
    close,
  }
}

/** From 0 to the end; lines that stand twice may have been found in another order. */
function inOrder(edges: readonly number[], end: number): number[] {
  let least = 0
  return edges.map((edge, index) => {
    if (index === 0) return 0
    if (index === edges.length - 1) return end
    least = Math.min(end, Math.max(least, edge))
    return least
  })
}

/** So many characters of a line tell it from others. */
const probeCharacters = 40

/** Where a place is after a change; one inside of what changed goes to the line that it stood before, or to the start. */
function carried(place: number, { from, to, insert }: ChangedPart, before: string): number {
  const isBehind = to > from ? place >= to : place > from
  if (isBehind) return place + insert.length - (to - from)
  if (place <= from) return place
  const [line = ''] = before.slice(place, Math.min(to, place + probeCharacters)).split('\n', 1)
  return from + Math.max(0, insert.indexOf(line))
}

function breakIn(text: string, from: number, to: number): number {
  const piece = text.slice(Math.ceil(from), Math.floor(to))
  const at = Math.ceil(from)
  const headings = [...piece.matchAll(heading)].filter(({ index }) => text[at + index - 1] === '\n')
  const middle = piece.length / 2
  const nearest = headings.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
  if (nearest) return at + nearest.index
  for (const gap of ['\n\n', '\n', ' ']) {
    const found = piece.lastIndexOf(gap, middle)
    if (found >= 0) return at + found + gap.length
  }
  const cut = at + Math.floor(middle)
  // A character of two halves stays whole.
  return /[\udc00-\udfff]/.test(text[cut] ?? '') ? cut + 1 : cut
}
