import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters } from '../../src/article/count-characters.ts'

test.each([
  ['', 0],
  ['tea', 3],
  ['café', 4],
  ['cafe\u0301', 4],
  ['日本語', 3],
  ['か\u3099', 1],
  ['한국어', 3],
  ['👩‍👩‍👧‍👦', 1],
  ['🇩🇪🇫🇷', 2],
  ['👍🏽 ok', 4],
  ['שלום', 4],
  ['a\r\nb', 3],
  ['1️⃣', 1],
])('“%s” has %i characters', (text, count) => {
  expect(countCharacters(text)).toBe(count)
})

test('any text has as many as it has graphemes', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const signs = [
    'a',
    'é',
    '\u0301',
    '\u200d',
    '👩',
    '👍',
    '🏽',
    '🇩',
    '🇪',
    '日',
    'か',
    '\u3099',
    '한',
    'ᄀ',
    'ᅡ',
    '\r',
    '\n',
    '\ufe0f',
    '©',
    'ש',
    'क',
    '्',
    'ي',
    '\u00ad',
    '　',
    '々',
  ]
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: fc.constantFrom(...signs) }), fc.string({ unit: 'binary' })),
      text => {
        expect(countCharacters(text)).toBe([...segmenter.segment(text)].length)
      },
    ),
    { numRuns: 2_000 },
  )
})
