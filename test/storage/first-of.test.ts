import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOf } from '../../src/storage/first-of.ts'

test('the first of many are those that sorting them all brings first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 300 }),
      fc.integer({ min: 1, max: 40 }),
      (items, count) => {
        const before = [...items]
        for (const compare of [(a: number, b: number) => a - b, (a: number, b: number) => b - a])
          expect(firstOf(items, count, compare)).toEqual([...items].sort(compare).slice(0, count))
        expect(items).toEqual(before)
      },
    ),
  )
})
