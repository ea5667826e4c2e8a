// S6: filters, sorting and counts.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { ArticleStore, ListQuery } from '../../../src/storage/article-store.ts'
import { makeSource, untilExamined, writeNew } from '../contract-tools.ts'
import { type PileArticle, pileArticles, pileQueries, plainAnswer } from '../pile.ts'
import type { ArticleStoreCase } from '../store-case.ts'

export const listCases: readonly ArticleStoreCase[] = [
  {
    title: 'S6 finds and counts what a plain filter finds and counts, for any query',
    run: async ({ store }) => {
      const pile = fc.sample(pileArticles, { numRuns: 40, seed: 4_644 }).map((article, index) => ({
        ...article,
        id: `pile-${index}.md`,
      }))
      for (const article of pile) await writeNew(store, article.id, sourceOf(article))
      await untilExamined(store)
      await fc.assert(
        fc.asyncProperty(pileQueries, async query => {
          const { items, total, counts, nextCursor, facets = {} } = await store.list(query)
          const expected = plainAnswer(pile, query)
          expect(items.map(row => row.id).sort()).toEqual(expected.ids)
          expect({ total, nextCursor }).toEqual({ total: expected.ids.length, nextCursor: null })
          expect({ ...counts, status: { ...counts.status } }).toEqual(expected.counts)
          const counted = Object.entries(facets).map(([field, { values }]) => [
            field,
            Object.fromEntries(values),
          ])
          expect(Object.fromEntries(counted)).toEqual(expected.facets)
        }),
        { numRuns: 120, seed: 12 },
      )
    },
  },
  {
    title: 'S6 lists the summary of what was written last',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', makeSource({ title: 'Old', status: 'new' }))
      const fields = { title: 'New', status: 'draft', trending: true, keywords: ['tea'], generatedBy: 'Bot' }
      const two = await store.write('a.md', makeSource(fields), { ifVersion: one.version })
      const { items, counts } = await store.list({})
      expect(items).toHaveLength(1)
      expect(items[0]).toMatchObject({
        id: 'a.md',
        version: two.version,
        updatedAt: two.updatedAt,
        title: 'New',
        status: 'draft',
        trending: true,
        featured: false,
        keywords: ['tea'],
        writtenBy: 'Bot',
        problems: [],
      })
      expect({ ...counts.status }).toEqual({ draft: 1 })
    },
  },
  {
    title: 'S6 lists broken articles with their problem',
    run: async ({ store }) => {
      await writeNew(store, 'good.md', makeSource({ title: 'Good' }))
      await writeNew(store, 'broken.md', '---\ntitle: [never closed\n---\nText\n')
      expect(await idsOf(store, {})).toEqual(['broken.md', 'good.md'])
      expect(await idsOf(store, { hasProblems: true })).toEqual(['broken.md'])
      expect(await idsOf(store, { hasProblems: false })).toEqual(['good.md'])
    },
  },
  {
    title: 'S6 counts the findings of what stands, and finds and sorts by them',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', makeSource({ title: 'Fine' }))
      const b = await writeNew(store, 'b.md', makeSource({ title: 'pepper and pepper' }))
      await writeNew(store, 'c.md', makeSource({ title: 'pepper' }))
      await writeNew(store, 'd.md', makeSource({ title: 'ERROR' }))
      await untilExamined(store)
      expect(await idsOf(store, { hasFindings: true })).toEqual(['b.md', 'c.md', 'd.md'])
      expect(await idsOf(store, { hasFindings: false })).toEqual(['a.md'])
      expect(await orderOf(store, '-findings')).toEqual(['d.md', 'b.md', 'c.md', 'a.md'])
      await store.write('b.md', makeSource({ title: 'Salt' }), { ifVersion: b.version })
      await store.move('b.md', 'e.md', { ifVersion: (await store.read('b.md'))?.version ?? '' })
      await untilExamined(store)
      const { items, facets } = await store.list({ sort: 'title', facets: ['hasFindings'] })
      expect(items.map(({ id, findings }) => [id, findings])).toEqual([
        ['d.md', { errors: 1, warnings: 0, notes: 0 }],
        ['a.md', { errors: 0, warnings: 0, notes: 0 }],
        ['c.md', { errors: 0, warnings: 1, notes: 0 }],
        ['e.md', { errors: 0, warnings: 0, notes: 0 }],
      ])
      expect(new Map(facets?.hasFindings?.values)).toEqual(
        new Map([
          ['true', 2],
          ['false', 2],
        ]),
      )
    },
  },
  {
    title: 'S6 does not count what the desk record dismisses, of equal articles only in that one',
    run: async ({ store }) => {
      const source = makeSource({ title: 'pepper' })
      const a = await writeNew(store, 'a.md', source)
      await writeNew(store, 'b.md', source)
      await untilExamined(store)
      const dismissed = await store.writeDesk('a.md', { dismissals: ['fine'] }, { ifAbsent: true })
      expect(await idsOf(store, { hasFindings: true })).toEqual(['b.md'])
      expect(await idsOf(store, { rule: 'no-pepper' })).toEqual(['b.md'])
      await store.write('a.md', makeSource({ title: 'pepper, pepper, pepper' }), { ifVersion: a.version })
      await untilExamined(store)
      expect(await orderOf(store, '-findings')).toEqual(['a.md', 'b.md'])
      const again = await store.write('a.md', source, {
        ifVersion: (await store.read('a.md'))?.version ?? '',
      })
      await store.move('a.md', 'c.md', { ifVersion: again.version })
      await untilExamined(store)
      expect(await idsOf(store, { hasFindings: true })).toEqual(['b.md'])
      await store.writeDesk('c.md', { dismissals: [] }, { ifVersion: dismissed.version })
      expect(await idsOf(store, { hasFindings: true })).toEqual(['b.md', 'c.md'])
    },
  },
  {
    title: 'S6 finds by a single rule, counts how many articles each has, and gives its findings when asked',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', makeSource({ title: 'Fine' }))
      await writeNew(store, 'b.md', makeSource({ title: 'pepper and pepper' }))
      await writeNew(store, 'c.md', makeSource({ title: 'pepper ERROR' }))
      await untilExamined(store)
      expect(await idsOf(store, { rule: 'no-pepper' })).toEqual(['b.md', 'c.md'])
      expect(await idsOf(store, { rule: 'no-error' })).toEqual(['c.md'])
      expect(await idsOf(store, { rule: 'constructor' })).toEqual([])
      const { items, facets } = await store.list({ sort: 'title', ruleCounts: true, facets: ['rule'] })
      expect(items.map(({ id, findings }) => [id, findings?.rules])).toEqual([
        ['a.md', {}],
        ['b.md', { 'no-pepper': 2 }],
        ['c.md', { 'no-error': 1, 'no-pepper': 1 }],
      ])
      expect(facets?.rule).toEqual({
        values: [
          ['no-pepper', 2],
          ['no-error', 1],
        ],
        rest: 0,
      })
    },
  },
  {
    title: 'S6 counts the values of a field, most frequent first, and finds among them by a text',
    run: async ({ store }) => {
      const categories = ['Tea', 'Éclairs', 'Tea', 'Éclairs', 'Tea', 'Steak', ...manyNames(300)]
      await Promise.all(
        categories.map((category, index) => writeNew(store, `${index}.md`, makeSource({ category }))),
      )
      const whole = (await store.list({ facets: ['category'], limit: 1 })).facets?.category
      expect(whole?.values.slice(0, 3)).toEqual([
        ['Tea', 3],
        ['Éclairs', 2],
        ['Steak', 1],
      ])
      expect({ shown: whole?.values.length, rest: whole?.rest }).toEqual({ shown: 200, rest: 103 })
      const some = await store.list({ facets: ['category'], facetText: 'ÉA', category: 'Tea' })
      expect(some.facets?.category).toEqual({
        values: [
          ['Tea', 3],
          ['Steak', 1],
        ],
        rest: 0,
      })
    },
  },
  {
    title: 'S6 finds what shares a slug or a lead image, in whatever queue the other is',
    run: async ({ store }) => {
      await writeNew(store, '1.md', makeSource({ slug: 'tea', image: '/a.jpg', status: 'new' }))
      await writeNew(store, '2.md', makeSource({ slug: 'tea', image: '/b.jpg', status: 'draft' }))
      await writeNew(store, '3.md', makeSource({ slug: 'coffee', image: '/a.jpg', status: 'new' }))
      await writeNew(store, '4.md', makeSource({ status: 'new' }))
      await writeNew(store, '5.md', makeSource({ status: 'new' }))
      expect(await idsOf(store, { sameSlug: true })).toEqual(['1.md', '2.md'])
      expect(await idsOf(store, { slug: 'coffee' })).toEqual(['3.md'])
      expect(await idsOf(store, { slug: 'coff' })).toEqual([])
      expect(await idsOf(store, { sameSlug: true, status: 'new' })).toEqual(['1.md'])
      expect(await idsOf(store, { sameImage: true, sameSlug: false })).toEqual(['3.md'])
      const two = await store.read('2.md')
      await store.remove('2.md', { ifVersion: two?.version ?? '' })
      expect(await idsOf(store, { sameSlug: true })).toEqual([])
    },
  },
  {
    title: 'S6 filters by days as typed, both included',
    run: async ({ store }) => {
      const dates = ['2025-03-01', '2025-03-02T23:30:00-08:00', '2025-03-03T00:10:00Z', 'soon']
      for (const [index, date] of dates.entries()) await writeNew(store, `${index}.md`, makeSource({ date }))
      expect(await idsOf(store, { dateFrom: '2025-03-02' })).toEqual(['1.md', '2.md'])
      expect(await idsOf(store, { dateTo: '2025-03-02' })).toEqual(['0.md', '1.md'])
      expect(await idsOf(store, { dateFrom: '2025-03-02', dateTo: '2025-03-02' })).toEqual(['1.md'])
    },
  },
  {
    title: 'S6 sorts by date in time, by title without regard to case and accents, and backwards',
    run: async ({ store }) => {
      await writeNew(store, '1.md', makeSource({ title: 'éclair', date: '2025-03-03T01:00:00+09:00' }))
      await writeNew(store, '2.md', makeSource({ title: 'Zebra', date: '2025-03-02T20:00:00Z' }))
      await writeNew(store, '3.md', makeSource({ title: 'Apple', date: '2025-03-02' }))
      await writeNew(store, '4.md', makeSource({ title: 'apple', date: 'soon' }))
      expect(await orderOf(store, 'date')).toEqual(['4.md', '3.md', '1.md', '2.md'])
      expect(await orderOf(store, '-date')).toEqual(['2.md', '1.md', '3.md', '4.md'])
      expect(await orderOf(store, 'title')).toEqual(['3.md', '4.md', '1.md', '2.md'])
      expect(await orderOf(store, '-title')).toEqual(['2.md', '1.md', '4.md', '3.md'])
    },
  },
  {
    title: 'S6 sorts statuses in the order of work, and by length',
    run: async ({ store }) => {
      await writeNew(store, '1.md', makeSource({ status: 'published' }, 'one two three'))
      await writeNew(
        store,
        '2.md',
        makeSource({ status: 'new' }, 'one two three four five six seven eight nine ten'),
      )
      await writeNew(store, '3.md', makeSource({ status: 'mystery' }, 'one'))
      await writeNew(store, '4.md', makeSource({ status: 'draft' }, 'one two'))
      expect(await orderOf(store, 'status')).toEqual(['2.md', '4.md', '1.md', '3.md'])
      expect(await orderOf(store, 'length')).toEqual(['3.md', '4.md', '1.md', '2.md'])
    },
  },
]

/** Names that hold no “ea”. */
function manyNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Zone ${index}`)
}

function sourceOf({ id, body, ...fields }: PileArticle): string {
  return makeSource(fields, body)
}

async function idsOf(store: ArticleStore, query: ListQuery): Promise<string[]> {
  return (await orderOf(store, undefined, query)).sort()
}

async function orderOf(
  store: ArticleStore,
  sort: ListQuery['sort'],
  query: ListQuery = {},
): Promise<string[]> {
  const { items } = await store.list(sort ? { ...query, sort } : query)
  return items.map(row => row.id)
}
