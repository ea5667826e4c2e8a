import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInText, mostRanges, replaceFound } from '../../src/article/find-in-text.ts'
import type { TextSearch } from '../../src/article/text-replacer.ts'

const plain: TextSearch = { find: '', replacement: '', isPattern: false, wholeWord: false, matchCase: false }
const found = (text: string, search: Partial<TextSearch>) =>
  findInText(text, { ...plain, ...search }).ranges.map(({ from, to }) => text.slice(from, to))

describe('what is found', () => {
  test('in either case, or in the one that was written', () => {
    expect(found('Tea, tea and TEA', { find: 'tea' })).toEqual(['Tea', 'tea', 'TEA'])
    expect(found('Tea, tea and TEA', { find: 'tea', matchCase: true })).toEqual(['tea'])
  })

  test('as part of words, or as words of any alphabet', () => {
    expect(found('tea teapot “tea”', { find: 'tea', wholeWord: true })).toEqual(['tea', 'tea'])
    expect(found('чай чайник', { find: 'чай', wholeWord: true })).toEqual(['чай'])
  })

  test('signs of a pattern mean themselves, until a pattern is asked for', () => {
    expect(found('a.c abc', { find: 'a.c' })).toEqual(['a.c'])
    expect(found('a.c abc', { find: 'a.c', isPattern: true })).toEqual(['a.c', 'abc'])
  })

  test('a pattern sees lines, and runs over them where it says so', () => {
    expect(found('- one\n- two', { find: '^- ', isPattern: true })).toHaveLength(2)
    expect(found('one\ntwo', { find: 'e\\nt', isPattern: true })).toEqual(['e\nt'])
  })

  test('very many are all counted, and the first ones told', () => {
    const { ranges, total } = findInText('a'.repeat(mostRanges + 5), { ...plain, find: 'a' })
    expect([ranges.length, total]).toEqual([mostRanges, mostRanges + 5])
  })
})

test.each(['(', 'a**', '', 'x*', '(?=b)', '$'])('the pattern “%s” is told to be none', find => {
  expect(() => findInText('abc', { ...plain, find, isPattern: true })).toThrow(
    expect.objectContaining({ code: 'invalid' }),
  )
})

describe('what is replaced', () => {
  test('one match, and no other', () => {
    expect(replaceFound('one one one', { ...plain, find: 'one', replacement: 'two' }, 4)).toBe('one two one')
    expect(replaceFound('one one', { ...plain, find: 'one', replacement: 'two' }, 1)).toBe('one one')
  })

  test('a group of a pattern stands for what it found, and for a dollar in plain text', () => {
    const search = { ...plain, find: '(\\w+) (\\w+)', replacement: '$2 $1', isPattern: true }
    expect(replaceFound('a b, c d', search, 5)).toBe('a b, d c')
    expect(replaceFound('a b', { ...plain, find: 'a', replacement: '$&1' }, 0)).toBe('$&1 b')
  })

  test('one that depends on what stands around it', () => {
    const search = { ...plain, find: '(?<=€)\\d+', replacement: '0', isPattern: true }
    expect(replaceFound('€5 and 5', search, 1)).toBe('€0 and 5')
  })

  test('one after the other, from the last, gives what all at once gives', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '\n', 'é', '🚲') }),
        fc.constantFrom('a', 'ab', 'A ', '🚲', 'é'),
        fc.string({ maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (text, find, replacement, wholeWord, matchCase) => {
          const search = { find, replacement, wholeWord, matchCase, isPattern: false }
          const { ranges } = findInText(text, search)
          // From the last, so that places before it stay; a whole word stays one until its neighbour changes.
          const single = ranges.reduceRight(
            (edited, { from, to }) => edited.slice(0, from) + replacement + edited.slice(to),
            text,
          )
          expect(replaceFound(text, search, 'all')).toBe(single)
          const first = ranges[0]
          if (first)
            expect(replaceFound(text, search, first.from)).toBe(
              text.slice(0, first.from) + replacement + text.slice(first.to),
            )
        },
      ),
    )
  })
})
