import { expect, test } from 'vitest'
import { createCallGroup } from '../../../src/storage/http-store/call-group.ts'

/** Doubles numbers, and notes how they came. */
function doubling(fails: { whole?: boolean; item?: number } = {}) {
  const requests: (number | number[])[] = []
  const double = createCallGroup<number, number>({
    maxItems: 3,
    charactersOf: item => (item === 9 ? 8_000_000 : 1),
    async one(item) {
      requests.push(item)
      return item * 2
    },
    async many(items) {
      requests.push([...items])
      if (fails.whole) throw new Error('away')
      return items.map(item => () => {
        if (item === fails.item) throw new Error('refused')
        return item * 2
      })
    },
  })
  return { double, requests }
}

test('a call by itself goes by itself', async () => {
  const { double, requests } = doubling()
  expect(await double(1)).toBe(2)
  expect(await double(2)).toBe(4)
  expect(requests).toEqual([1, 2])
})

test('calls of one moment go together, in parts that are not too large', async () => {
  const { double, requests } = doubling()
  expect(await Promise.all([1, 2, 3, 4, 9, 5].map(double))).toEqual([2, 4, 6, 8, 18, 10])
  expect(requests).toEqual([[1, 2, 3], 4, 9, 5])
})

test('what is refused fails alone; a request that fails, fails all its parts and no other', async () => {
  const alone = await Promise.allSettled([1, 2, 3].map(doubling({ item: 2 }).double))
  expect(alone.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const all = await Promise.allSettled([1, 2, 3, 4].map(doubling({ whole: true }).double))
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled'])
})
