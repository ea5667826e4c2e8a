// Desk records: what the desk knows about an article and the file does not say.
import { expect } from 'vitest'
import { expectFailure, makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const source = makeSource({ title: 'A' })

export const deskCases: readonly ArticleStoreCase[] = [
  {
    title: 'S2 guards desk records by their version, and leaves the article alone',
    run: async ({ store }) => {
      const article = await writeNew(store, 'a.md', source)
      expect(await store.readDesk('a.md')).toBeNull()
      const one = await store.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
      const again = await expectFailure(() => store.writeDesk('a.md', {}, { ifAbsent: true }), 'conflict')
      expect(again.currentVersion).toBe(one.version)
      const two = await store.writeDesk('a.md', { assignee: 'Bo' }, { ifVersion: one.version })
      await expectFailure(() => store.writeDesk('a.md', {}, { ifVersion: one.version }), 'conflict')
      expect(await store.readDesk('a.md')).toEqual({ record: { assignee: 'Bo' }, version: two.version })
      expect(await store.read('a.md')).toEqual(article)
      expect(await store.revisions('a.md')).toEqual([])
    },
  },
  {
    title: 'S3 lets exactly one of ten desk records from one version win',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', source)
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          store.writeDesk('a.md', { assignee: `Editor ${index}` }, { ifAbsent: true }),
        ),
      )
      expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
    },
  },
  {
    title: 'S1 keeps the keys of a desk record that it does not know',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', source)
      const record = {
        dueDate: '2025-04-01',
        threads: [{ at: 3, text: 'Why? 📰', replies: [] }],
        approvals: { ada: null, bo: 1.5, list: [true, ''] },
      }
      const { version } = await store.writeDesk('a.md', record, { ifAbsent: true })
      expect(await store.readDesk('a.md')).toEqual({ record, version })
    },
  },
  {
    title: 'S6 finds articles by assignee, and those without; rows name theirs',
    run: async ({ store }) => {
      for (const id of ['a.md', 'b.md', 'c.md']) await writeNew(store, id, source)
      const { version } = await store.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
      await store.writeDesk('b.md', { dueDate: '2025-04-01' }, { ifAbsent: true })
      const ada = await store.list({ assignee: 'Ada' })
      expect(ada.items.map(row => row.id)).toEqual(['a.md'])
      expect(ada.counts.all).toBe(1)
      const all = await store.list({ sort: 'title' })
      expect(new Map(all.items.map(row => [row.id, row.assignee]))).toEqual(
        new Map([
          ['a.md', 'Ada'],
          ['b.md', undefined],
          ['c.md', undefined],
        ]),
      )
      await store.writeDesk('a.md', { assignee: 'Bo' }, { ifVersion: version })
      expect((await store.list({ assignee: 'Ada' })).total).toBe(0)
      expect((await store.list({ assignee: 'Bo' })).items.map(row => row.assignee)).toEqual(['Bo'])
      expect((await store.list({ assignee: '' })).items.map(row => row.id).sort()).toEqual(['b.md', 'c.md'])
    },
  },
  {
    title: 'S5 takes the desk record along when an article is moved',
    run: async ({ store }) => {
      const { version } = await writeNew(store, 'a.md', source)
      const desk = await store.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
      await store.move('a.md', 'b.md', { ifVersion: version })
      expect(await store.readDesk('a.md')).toBeNull()
      expect(await store.readDesk('b.md')).toEqual(desk)
      expect((await store.list({ assignee: 'Ada' })).items.map(row => row.id)).toEqual(['b.md'])
    },
  },
  {
    title: 'S10 refuses a desk record for an article that is not there',
    run: async ({ store }) => {
      await expectFailure(() => store.writeDesk('none.md', {}, { ifAbsent: true }), 'not-found')
      expect(await store.readDesk('none.md')).toBeNull()
    },
  },
]
