// Where a text is cut in search results.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToWidth, textWidthPx } from '../../src/article/text-width.ts'

test('wide letters take more room than narrow ones, at every size', () => {
  expect(textWidthPx('iiii', 20)).toBe(18)
  expect(textWidthPx('WWWW', 20)).toBe(76)
  expect(textWidthPx('水水', 14)).toBe(28)
  expect(textWidthPx('', 20)).toBe(0)
})

test('what fits stays as it is; the rest is cut between words, or inside the only one', () => {
  expect(cutToWidth('A new day', 20, 600)).toBe('A new day')
  expect(cutToWidth('A new day at the harbour', 20, 120)).toBe('A new day …')
  expect(cutToWidth('Harbourmasters', 20, 100)).toBe('Harbour …')
})

test('what is shown is never wider than the room, and is the beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 600 }), (text, mostPx) => {
      const shown = cutToWidth(text, 20, mostPx)
      expect(textWidthPx(shown, 20)).toBeLessThanOrEqual(mostPx)
      if (shown !== text) expect(text.startsWith(shown.slice(0, -2))).toBe(true)
    }),
  )
})
