import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, withNearWords } from '../../src/article/near-words.ts'
import { searchTerms } from '../../src/article/search-text.ts'

const near = (q: string, vocabulary: string[]) =>
  withNearWords(searchTerms(q), vocabulary).map(term => term.near)

describe('near words', () => {
  test.each([
    ['tariff', ['tarif', 'tarrif', 'tariffs', 'traiff', 'tarf'], ['tarif', 'traiff']],
    ['neighbour', ['neighbor', 'nieghbor', 'nighbor'], ['neighbor', 'nieghbor', 'nighbor']],
    ['neighbour', ['nihbor'], []],
    ['four', ['for', 'flour'], []],
    ['don’t-know', ['dont', 'know'], []],
  ])('of %j among %j are %j', (q, vocabulary, expected) => {
    expect(near(q, vocabulary)).toEqual([expected])
  })

  test('come nearest first, and not without end', () => {
    const many = Array.from({ length: 100 }, (_, index) => `beekeepi${String.fromCharCode(0xe0 + index)}g`)
    const [words = []] = near('beekeeping', ['beekepin', ...many])
    expect(words).toHaveLength(20)
    expect(words).not.toContain('beekepin')
  })
})

describe('the edit distance', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

  test('is 0 for the same, the same both ways, and never more than the longer word', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const distance = editDistance(a, b, 10)
        expect(distance === 0).toBe(a === b)
        expect(editDistance(b, a, 10)).toBe(distance)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  test('agrees with itself up to a limit', () => {
    fc.assert(
      fc.property(words, words, fc.nat(3), (a, b, limit) => {
        const whole = editDistance(a, b, 10)
        const limited = editDistance(a, b, limit)
        expect(whole <= limit ? limited : limited > limit).toBe(whole <= limit ? whole : true)
      }),
    )
  })
})
