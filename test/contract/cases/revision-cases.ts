// S5: every replaced or removed source stays readable.
import { expect } from 'vitest'
import { makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const first = makeSource({ title: 'First' })
const second = makeSource({ title: 'Second' })
const third = '\uFEFFThird, without front matter\r\n'

export const revisionCases: readonly ArticleStoreCase[] = [
  {
    title: 'S5 keeps replaced sources, newest first, with who replaced them and why',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', first)
      const two = await store.write('a.md', third, {
        ifVersion: one.version,
        author: 'Ada',
        reason: 'shorter',
      })
      await store.write('a.md', second, { ifVersion: two.version })
      const revisions = await store.revisions('a.md')
      expect(revisions).toMatchObject([
        { version: two.version, author: '', reason: '', size: 32 },
        { version: one.version, author: 'Ada', reason: 'shorter', size: first.length },
      ])
      for (const { replacedAt } of revisions) expect(new Date(replacedAt).toISOString()).toBe(replacedAt)
      expect(await store.readRevision('a.md', one.version)).toBe(first)
      expect(await store.readRevision('a.md', two.version)).toBe(third)
      expect(await store.readRevision('a.md', 'f'.repeat(64))).toBeNull()
    },
  },
  {
    title: 'S5 keeps a removed source, and a new article may take its id',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', first)
      await store.remove('a.md', { ifVersion: one.version, author: 'Ada', reason: 'a double' })
      expect(await store.read('a.md')).toBeNull()
      expect((await store.list({})).total).toBe(0)
      expect(await store.revisions('a.md')).toMatchObject([
        { version: one.version, author: 'Ada', reason: 'a double' },
      ])
      expect(await store.readRevision('a.md', one.version)).toBe(first)
      await writeNew(store, 'a.md', second)
      expect(await store.readRevision('a.md', one.version)).toBe(first)
    },
  },
  {
    title: 'S5 keeps every step when an old source comes back',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', first)
      const two = await store.write('a.md', second, { ifVersion: one.version })
      const back = await store.write('a.md', first, { ifVersion: two.version, reason: 'restored' })
      expect(back.version).toBe(one.version)
      await store.write('a.md', third, { ifVersion: back.version })
      const versions = (await store.revisions('a.md')).map(revision => revision.version)
      expect(versions).toEqual([one.version, two.version, one.version])
      expect(await store.readRevision('a.md', two.version)).toBe(second)
    },
  },
  {
    title: 'S5 takes the revisions along when an article is moved',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', first)
      const two = await store.write('a.md', second, { ifVersion: one.version, author: 'Ada' })
      const moved = await store.move('a.md', 'sub/b.md', { ifVersion: two.version })
      expect(moved).toMatchObject({ id: 'sub/b.md', source: second, version: two.version })
      expect(await store.read('a.md')).toBeNull()
      expect(await store.read('sub/b.md')).toEqual(moved)
      expect(await store.revisions('a.md')).toEqual([])
      expect(await store.revisions('sub/b.md')).toMatchObject([{ version: one.version, author: 'Ada' }])
      expect(await store.readRevision('sub/b.md', one.version)).toBe(first)
      expect((await store.list({})).items.map(row => row.id)).toEqual(['sub/b.md'])
    },
  },
  {
    title: 'S5 keeps what an earlier article left when another is moved to its id',
    run: async ({ store }) => {
      const earlier = await writeNew(store, 'b.md', first)
      await store.remove('b.md', { ifVersion: earlier.version })
      const one = await writeNew(store, 'a.md', second)
      const two = await store.write('a.md', third, { ifVersion: one.version })
      await store.move('a.md', 'b.md', { ifVersion: two.version })
      expect(await store.readRevision('b.md', earlier.version)).toBe(first)
      expect(await store.readRevision('b.md', one.version)).toBe(second)
    },
  },
  {
    title: 'S5 changes nothing when an article is moved to where it is',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', first)
      expect(await store.move('a.md', 'a.md', { ifVersion: one.version })).toEqual(one)
      expect(await store.read('a.md')).toEqual(one)
      expect(await store.revisions('a.md')).toEqual([])
    },
  },
]
