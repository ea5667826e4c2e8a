// S10: every refusal is a GalleyError with a code of the closed list and a message for people.
import { expect } from 'vitest'
import { errorCodes } from '../../../src/article/galley-error.ts'
import type { ListQuery, Sort, WriteOptions } from '../../../src/storage/article-store.ts'
import { expectFailure, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const wrongQueries: Record<string, ListQuery> = {
  'limit 0': { limit: 0 },
  'limit -1': { limit: -1 },
  'limit 1.5': { limit: 1.5 },
  'limit 1,001': { limit: 1_001 },
  'unknown sort': { sort: 'colour' as Sort },
  'sort by what every object has': { sort: 'constructor' as Sort },
  'cursor that is no cursor': { cursor: 'nonsense' },
  'cursor of another shape': { cursor: '[1,2]' },
}

export const errorCases: readonly ArticleStoreCase[] = [
  {
    title: 'S10 refuses queries that cannot be answered',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', 'A')
      await writeNew(store, 'b.md', 'B')
      for (const query of Object.values(wrongQueries)) await expectFailure(() => store.list(query), 'invalid')
      const { nextCursor } = await store.list({ sort: 'title', limit: 1 })
      if (nextCursor === null) throw new Error('There must be a second page.')
      await expectFailure(() => store.list({ sort: '-date', cursor: nextCursor }), 'invalid')
    },
  },
  {
    title: 'S10 names no obstacle where writing works',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', 'A')
      expect(await store.obstacle()).toBe(null)
    },
  },
  {
    title: 'S10 says in words what happened, with a code of the closed list',
    run: async ({ store }) => {
      const calls = [
        () => store.write('a.md', 'A', { ifVersion: '0'.repeat(64) }),
        () => store.write('../a.md', 'A', { ifAbsent: true }),
        () => store.write('a.md', 'A', {} as WriteOptions),
        () => store.list({ limit: 0 }),
      ]
      for (const call of calls) {
        const error: unknown = await call().catch((reason: unknown) => reason)
        expect(error).toMatchObject({ name: 'GalleyError', message: expect.stringMatching(/^\S.{10,}\.$/s) })
        expect(errorCodes).toContain((error as { code: string }).code)
      }
      expect((await store.list({})).total).toBe(0)
    },
  },
]
