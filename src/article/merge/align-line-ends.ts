// When one side changed every line end of the file, and nobody else did, that is taken over first: else each line would
// count as changed.
import type { LineEnd } from '../split-source.ts'

export interface Sides {
  base: string
  mine: string
  theirs: string
}

export function alignLineEnds({ base, mine, theirs }: Sides): Sides {
  const [before, a, b] = [base, mine, theirs].map(lineEndOf)
  const next = [a, b].find(end => end && end !== before)
  const isOneSided = before && next && [a, b].every(end => end === null || end === before || end === next)
  if (!isOneSided) return { base, mine, theirs }
  const convert = (text: string) => text.replace(/\r\n|\n/g, next)
  return { base: convert(base), mine: convert(mine), theirs: convert(theirs) }
}

/** Null for a text of one line, undefined when its line ends differ. */
function lineEndOf(text: string): LineEnd | null | undefined {
  const pairs = text.split('\r\n').length - 1
  const all = text.split('\n').length - 1
  if (all === 0) return null
  return pairs === all ? '\r\n' : pairs === 0 ? '\n' : undefined
}
