// S6: full text over title, body and keywords.
import { expect } from 'vitest'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

export const searchCases: readonly ArticleStoreCase[] = [
  {
    title: 'S6 finds words by their beginning in title, body and keywords',
    run: async ({ store }) => {
      await writeNew(store, 'title.md', makeSource({ title: 'Gardening in March' }))
      await writeNew(store, 'body.md', makeSource({ title: 'A' }, 'The garden, in "March".\n'))
      await writeNew(store, 'keyword.md', makeSource({ title: 'B', keywords: ['garden shed', 'march'] }))
      await writeNew(store, 'other.md', makeSource({ title: 'C', excerpt: 'garden march' }))
      expect(await found(store, 'gard')).toEqual(['body.md', 'keyword.md', 'title.md'])
      expect(await found(store, 'march gard')).toEqual(['body.md', 'keyword.md', 'title.md'])
      expect(await found(store, 'gardening march')).toEqual(['title.md'])
      expect(await found(store, 'arden')).toEqual([])
    },
  },
  {
    title: 'S6 searches without regard to case, accents and Unicode form',
    run: async ({ store }) => {
      await writeNew(store, 'cafe.md', makeSource({ title: 'Café Ünder' }))
      for (const q of ['cafe', 'CAFÉ', 'cafe\u0301', 'under', '  café   ünd ']) {
        expect(await found(store, q)).toEqual(['cafe.md'])
      }
    },
  },
  {
    title: 'S6 finds Chinese, Japanese and Korean text anywhere in a line',
    run: async ({ store }) => {
      await writeNew(store, 'tokyo.md', makeSource({ title: 'A' }, '今日は東京都へ行きました。\n'))
      await writeNew(store, 'kyoto.md', makeSource({ title: 'B' }, '都は京にあり、東にはない。\n'))
      expect(await found(store, '東京都')).toEqual(['tokyo.md'])
      expect(await found(store, '都')).toEqual(['kyoto.md', 'tokyo.md'])
    },
  },
  {
    title: 'S6 takes signs in a search as plain text',
    run: async ({ store }) => {
      await writeNew(store, 'a.md', makeSource({ title: 'Tea' }))
      for (const q of [
        'zzz%',
        '"',
        "'; drop table articles; --",
        'zzz*',
        'NOT zzz',
        '(zzz OR tea',
        '.*zzz',
      ]) {
        const { total, counts } = await store.list({ q })
        expect(counts.all).toBe(total)
      }
      expect(await found(store, 'te%')).toEqual(['a.md'])
      expect(await found(store, 'z_a')).toEqual([])
    },
  },
  {
    title: 'S6 searches what was written, moved and removed last',
    run: async ({ store }) => {
      const one = await writeNew(store, 'a.md', makeSource({ title: 'A' }, 'apricot\n'))
      expect(await found(store, 'apricot')).toEqual(['a.md'])
      const two = await store.write('a.md', makeSource({ title: 'A' }, 'banana\n'), {
        ifVersion: one.version,
      })
      expect(await found(store, 'apricot')).toEqual([])
      expect(await found(store, 'banana')).toEqual(['a.md'])
      await store.move('a.md', 'b.md', { ifVersion: two.version })
      expect(await found(store, 'banana')).toEqual(['b.md'])
      await store.remove('b.md', { ifVersion: two.version })
      expect(await found(store, 'banana')).toEqual([])
    },
  },
]

async function found(store: ArticleStore, q: string): Promise<string[]> {
  return (await store.list({ q })).items.map(row => row.id).sort()
}
