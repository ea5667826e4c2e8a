// The shapes of a title: its first and last words around a gap for the subject. “Why Tea Matters More Than Ever” has
// “why … matters more than ever” among them.
import { wordsOf } from './text-hash.ts'

const mostFirst = 3
const mostLast = 4
const leastWords = 3

/** Those with most words first. */
export function titleShapes(title: string): string[] {
  const words = wordsOf(title)
  const shapes: { shape: string; kept: number }[] = []
  for (let first = 0; first <= mostFirst; first++)
    for (let last = 0; last <= mostLast; last++) {
      const kept = first + last
      if (kept < leastWords || kept >= words.length) continue
      const shape = [...words.slice(0, first), '…', ...words.slice(words.length - last)].join(' ')
      shapes.push({ shape, kept })
    }
  return shapes.sort((a, b) => b.kept - a.kept).map(({ shape }) => shape)
}
