// Random edits of a source by somebody, each with a word that nobody else has.
import fc from 'fast-check'
import { applyEdits, type TextEdit } from '../../../src/article/text-edit.ts'

export interface Edited {
  source: string
  /** What was brought in. */
  words: string[]
}

interface Wish {
  /** Shares of the length. */
  at: number
  length: number
  kind: 'insert' | 'replace' | 'remove' | 'paragraph'
}

const wish: fc.Arbitrary<Wish> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  kind: fc.constantFrom('insert', 'replace', 'remove', 'paragraph'),
})

export const someWishes = fc.array(wish, { maxLength: 6 })

/** Everything between `from` and `to` of the source may change. */
export function editAtRandom(
  source: string,
  name: string,
  wishes: readonly Wish[],
  range = { from: 0, to: source.length },
): Edited {
  const words: string[] = []
  const edits: TextEdit[] = []
  let free = range.from
  for (const { at, length, kind } of [...wishes].sort((a, b) => a.at - b.at)) {
    const from = Math.max(free, range.from + Math.floor(at * (range.to - range.from)))
    const to = Math.min(range.to, kind === 'insert' || kind === 'paragraph' ? from : from + length)
    if (from > range.to) break
    const word = `${name}${words.length}`
    const insert = { insert: ` ${word} `, replace: ` ${word} `, remove: '', paragraph: `\n\n${word}\n\n` }[
      kind
    ]
    if (insert !== '') words.push(word)
    edits.push({ from, to, insert })
    free = to + 1
  }
  return { source: applyEdits(source, edits), words }
}
