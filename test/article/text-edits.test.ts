import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignItems } from '../../src/article/align-items.ts'
import { composeEdits } from '../../src/article/compose-edits.ts'
import { applyEdits, invertEdits, type TextEdit } from '../../src/article/text-edit.ts'

const text = fc.string({ maxLength: 12 })

function editsOn(length: number): fc.Arbitrary<TextEdit[]> {
  const bounds = fc.uniqueArray(fc.nat(length), { maxLength: 6 }).map(places => places.sort((a, b) => a - b))
  return fc
    .tuple(bounds, fc.array(fc.string({ maxLength: 3 }), { minLength: 3, maxLength: 3 }))
    .map(([places, inserts]) =>
      inserts.flatMap((insert, at) => {
        const [from, to] = [places[at * 2], places[at * 2 + 1]]
        return from === undefined || to === undefined ? [] : [{ from, to, insert }]
      }),
    )
}

test('edits composed do what the two lists do one after the other', () => {
  const steps = text.chain(before =>
    editsOn(before.length).chain(first =>
      editsOn(applyEdits(before, first).length).map(second => ({ before, first, second })),
    ),
  )
  fc.assert(
    fc.property(steps, ({ before, first, second }) => {
      const composed = composeEdits(before, first, second)
      expect(applyEdits(before, composed)).toBe(applyEdits(applyEdits(before, first), second))
      expect(applyEdits(applyEdits(before, composed), invertEdits(before, composed))).toBe(before)
    }),
    { numRuns: 1000 },
  )
})

test('aligned items are equal, in rising order, and as many as can be', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
  fc.assert(
    fc.property(items, items, (before, after) => {
      const pairs = alignItems(before, after)
      for (const [at, [i, j]] of pairs.entries()) {
        expect(before[i]).toBe(after[j])
        const [previous, other] = pairs[at - 1] ?? [-1, -1]
        expect(i > previous && j > other).toBe(true)
      }
      expect(pairs).toHaveLength(longestCommonLength(before, after))
    }),
  )
})

function longestCommonLength([first, ...rest]: string[], after: string[]): number {
  if (first === undefined || after.length === 0) return 0
  const at = after.indexOf(first)
  const skipped = longestCommonLength(rest, after)
  return at < 0 ? skipped : Math.max(skipped, 1 + longestCommonLength(rest, after.slice(at + 1)))
}
