// Two texts side by side: nothing of either is lost, and what differs is marked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, type Piece } from '../../../src/screens/report/compare-texts.ts'

const marked = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('') ?? null

test('words that differ are marked on their side, and lines that one text lacks stand alone', () => {
  const rows = compareTexts('One\nA red door.\nTwo\n', 'One\nA blue door.\nTwo\nThree\n')
  expect(rows.map(({ kind, left, right }) => [kind, marked(left), marked(right)])).toEqual([
    ['same', 'One\n', 'One\n'],
    ['differs', 'A [red] door.\n', 'A [blue] door.\n'],
    ['same', 'Two\n', 'Two\n'],
    ['differs', null, '[Three\n]'],
  ])
})

test('long stretches that are the same are left out, but for a line around a difference', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `line ${at}\n`).join('')
  const rows = compareTexts(`${lines}a\n${lines}`, `${lines}b\n${lines}`)
  expect(rows.map(({ kind, left }) => [kind, marked(left)])).toEqual([
    ['left-out', '11 lines that are the same'],
    ['same', 'line 11'],
    ['differs', '[a]\n'],
    ['same', 'line 0'],
    ['left-out', '11 lines that are the same'],
  ])
})

test('equal texts have no rows, and of short ones each side is whole', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b c\n', 'b d\n', 'x'), { maxLength: 3 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (left, right) => {
      const rows = compareTexts(left, right)
      if (left === right) {
        expect(rows).toEqual([])
        return
      }
      const whole = (side: 'left' | 'right') =>
        rows.flatMap(row => row[side]?.map(piece => piece.text) ?? []).join('')
      expect([whole('left'), whole('right')]).toEqual([left, right])
    }),
  )
})
