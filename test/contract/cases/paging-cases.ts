// S6: pages by cursor.
import { expect } from 'vitest'
import { type ArticleStore, sortKeys } from '../../../src/storage/article-store.ts'
import { makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

export const pagingCases: readonly ArticleStoreCase[] = [
  {
    title: 'S6 gives every row once over all pages, in any order',
    run: async ({ store }) => {
      await writePile(store, 23)
      for (const sort of sortKeys.flatMap(key => [key, `-${key}`] as const)) {
        const whole = (await store.list({ sort, limit: 1_000 })).items.map(row => row.id)
        expect(whole).toHaveLength(23)
        const paged: string[] = []
        let cursor: string | null = null
        do {
          const page = await store.list({ sort, limit: 7, ...(cursor === null ? {} : { cursor }) })
          expect({ total: page.total, all: page.counts.all }).toEqual({ total: 23, all: 23 })
          paged.push(...page.items.map(row => row.id))
          cursor = page.nextCursor
        } while (cursor !== null && paged.length <= 23)
        expect(paged).toEqual(whole)
      }
    },
  },
  {
    title: 'S6 goes on at the right row when rows come and go between pages',
    run: async ({ store }) => {
      await writePile(store, 9)
      const whole = await store.list({ sort: 'title' })
      const page = await store.list({ sort: 'title', limit: 4 })
      const last = page.items[3]
      if (!last || page.nextCursor === null) throw new Error('There must be a second page.')
      await store.remove(last.id, { ifVersion: last.version })
      await writeNew(store, 'first-of-all.md', makeSource({ title: '0' }))
      const next = await store.list({ sort: 'title', limit: 100, cursor: page.nextCursor })
      expect(next.items.map(row => row.id)).toEqual(whole.items.slice(4).map(row => row.id))
    },
  },
  {
    title: 'S6 gives one hundred rows unless asked otherwise',
    run: async ({ store }) => {
      await writePile(store, 101)
      const { items, nextCursor, total } = await store.list({})
      expect({ rows: items.length, total }).toEqual({ rows: 100, total: 101 })
      expect(nextCursor).not.toBeNull()
    },
  },
]

/** Articles that agree in much, so that ties are common. */
async function writePile(store: ArticleStore, count: number): Promise<void> {
  const statuses = ['new', 'draft', 'published']
  await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const fields = {
        title: `Title ${index % 5}`,
        status: statuses[index % 3],
        date: `2025-03-0${1 + (index % 4)}`,
      }
      return writeNew(store, `pile/${index}.md`, makeSource(fields, 'word '.repeat(index % 6)))
    }),
  )
}
