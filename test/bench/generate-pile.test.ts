// The generated pile has the faults of the real one, in the same shares, and the same seed gives the same bytes.
import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse-article.ts'
import { summarize } from '../../src/article/summarize.ts'
import { generatePile } from './generate-pile.ts'

const pile = [...generatePile({ count: 4_644, seed: 3 })]
const rows = pile.map(({ source }) => summarize(source))

function timesUsed(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}

const share = (count: number) => count / pile.length

test('the shares are those of the real pile', () => {
  const readable = rows.filter(({ problems }) => problems.length === 0)
  expect(rows.length - readable.length).toBe(12)
  expect(readable.every(({ status, trending }) => status === 'new' && trending)).toBe(true)
  expect(share(rows.filter(({ featured }) => featured).length)).toBeCloseTo(0.3, 1)
  expect(share(rows.filter(({ excerpt }) => excerpt.startsWith('Discover')).length)).toBeCloseTo(0.91, 1)
  expect(Math.max(...timesUsed(rows.map(({ image }) => image)).values())).toBeGreaterThanOrEqual(130)
  const slugs = pile.map(({ source }) => /^slug: "(.*)"$/m.exec(source)?.[1] ?? '')
  expect([...timesUsed(slugs).values()].filter(times => times > 1)).toHaveLength(247)
  expect(share(pile.filter(({ source }) => source.includes('â€')).length)).toBeCloseTo(1 / 3, 2)
})

test('names are of their own, dated like the articles, and in 40 % some milliseconds off', () => {
  expect(new Set(pile.map(({ id }) => id)).size).toBe(pile.length)
  const off = pile.filter(({ id, source }) => !source.includes(`date: "${id.slice(0, 24)}"`))
  expect(share(off.length)).toBeCloseTo(0.4, 1)
})

test('the same seed gives the same articles, another seed others', () => {
  const again = [...generatePile({ count: 4_644, seed: 3 })]
  expect(again).toEqual(pile)
  const [other] = generatePile({ count: 1, seed: 4 })
  expect(other).not.toEqual(pile[0])
  expect(parseArticle(other?.source ?? '').problems).toEqual([])
})
