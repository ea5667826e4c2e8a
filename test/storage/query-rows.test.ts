// The order of rows and the cursor, apart from any store.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleRow, type Sort, sortKeys } from '../../src/storage/article-store.ts'
import { queryRows } from '../../src/storage/query-rows.ts'

function makeRow(changes: Partial<ArticleRow>): ArticleRow {
  return {
    id: 'a.md',
    version: 'v',
    updatedAt: '2025-03-23T10:00:00.000Z',
    size: 10,
    title: '',
    slug: '',
    excerpt: '',
    date: '',
    status: 'new',
    trending: false,
    featured: false,
    category: '',
    keywords: [],
    writtenBy: '',
    readingTime: null,
    words: 0,
    image: '',
    imageCredit: '',
    problems: [],
    ...changes,
  }
}

const sorts = sortKeys.flatMap(key => [key, `-${key}`] as Sort[])
const words = fc.constantFrom('', 'Apple', 'apple', 'Äpfel', 'Zebra', '10', '東京', '\u0000', '🎉')
const rowLists = fc.array(
  fc.record({
    title: words,
    category: words,
    writtenBy: words,
    status: words,
    date: words,
    words: fc.nat(3),
  }),
  { maxLength: 12 },
)

describe('queryRows', () => {
  test('gives each row once over pages of any size, in the order of one page', () => {
    fc.assert(
      fc.property(
        rowLists,
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 5 }),
        (list, sort, limit) => {
          const rows = list.map((changes, index) => makeRow({ ...changes, id: `${index}.md` }))
          const paged: ArticleRow[] = []
          let cursor: string | null | undefined
          while (cursor !== null && paged.length <= rows.length) {
            const page = queryRows(rows, { sort, limit, ...(cursor ? { cursor } : {}) }, null)
            paged.push(...page.items)
            cursor = page.nextCursor
          }
          expect(paged).toEqual(queryRows(rows, { sort, limit: 1_000 }, null).items)
          expect(paged).toHaveLength(rows.length)
        },
      ),
    )
  })

  test('sorts backwards as the exact reverse, ties included', () => {
    const rows = ['b', 'a', 'c'].map(name => makeRow({ id: `${name}.md`, title: 'Same' }))
    const order = (sort: Sort) => queryRows(rows, { sort }, null).items.map(row => row.id)
    expect(order('title')).toEqual(['a.md', 'b.md', 'c.md'])
    expect(order('-title')).toEqual(['c.md', 'b.md', 'a.md'])
  })

  test('keeps cursors short, however long a title is', () => {
    const rows = [1, 2].map(number => makeRow({ id: `${number}.md`, title: 'long '.repeat(10_000) }))
    const { nextCursor } = queryRows(rows, { sort: 'title', limit: 1 }, null)
    expect(nextCursor?.length).toBeLessThan(400)
    const next = queryRows(rows, { sort: 'title', cursor: nextCursor ?? '' }, null)
    expect(next.items.map(row => row.id)).toEqual(['2.md'])
  })

  test('counts statuses named like what every object has', () => {
    const rows = ['__proto__', 'constructor', 'new'].map(status => makeRow({ id: `${status}.md`, status }))
    const { counts } = queryRows(rows, {}, null)
    expect(Object.entries(counts.status).sort()).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
      ['new', 1],
    ])
  })
})
