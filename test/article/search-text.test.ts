import { describe, expect, test } from 'vitest'
import { foldText, matchStrength, searchTerms } from '../../src/article/search-text.ts'
import { searchTextOf } from '../../src/article/search-text-of.ts'

describe('folded text', () => {
  test.each([
    ['', ' '],
    ['  ', ' '],
    ['Hello, World-wide!', ' hello world wide '],
    ['Été à İstanbul', ' ete a istanbul '],
    ['e\u0301', ' e '],
    ['東京タワー 2024', ' 東 京 タ ワ ー 2024 '],
    ['don’t ﬁne ½', ' don t fine 1 2 '],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('search', () => {
  const folded = searchTextOf(
    '---\ntitle: "Tide Pools"\nkeywords: ["rock", "Été"]\nslug: "hidden"\n---\nLook up the low tide in Tōkyō 東京.\n',
  )

  test.each([
    ['', true],
    ['tid POOL', true],
    ['ete', true],
    ['tokyo 東京', true],
    ['ool', false],
    ['low-tide', true],
    ['tide-low', false],
    ['hidden', false],
    ['tide whale', false],
  ])('%j: %s', (q, isFound) => {
    expect(matchStrength(folded, searchTerms(q)) > 0).toBe(isFound)
  })
})

test('of a very long body the first 2 million characters are searched', () => {
  const folded = searchTextOf(`---\ntitle: Long\n---\nfirst ${'x'.repeat(2_000_000)} last`)
  expect(matchStrength(folded, searchTerms('first'))).toBe(3)
  expect(matchStrength(folded, searchTerms('last'))).toBe(0)
})
