// S6: full text over title, body and keywords.
import { expect } from 'vitest'
import type { ArticleStore, ListQuery } from '../../../src/storage/article-store.ts'
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
      expect(await found(store, 'arde')).toEqual([])
    },
  },
  {
    title:
      'S6 gives the best answer first: title before keywords before text, whole words and early ones first',
    run: async ({ store }) => {
      await writeNew(store, '1-begun-in-text.md', makeSource({ title: 'A' }, 'A teapot.\n'))
      await writeNew(store, '2-in-text.md', makeSource({ title: 'B' }, 'A tea.\n'))
      await writeNew(store, '3-begun-in-keywords.md', makeSource({ title: 'C', keywords: ['teapot'] }))
      await writeNew(store, '4-late-in-keywords.md', makeSource({ title: 'D', keywords: ['milk', 'tea'] }))
      await writeNew(store, '5-in-keywords.md', makeSource({ title: 'E', keywords: ['tea', 'milk'] }))
      await writeNew(store, '6-begun-in-title.md', makeSource({ title: 'The teapot' }))
      await writeNew(store, '7-late-in-title.md', makeSource({ title: 'How to brew tea' }))
      await writeNew(store, '8-in-title.md', makeSource({ title: 'Tea for two' }))
      const best = await order(store, { q: 'tea' })
      expect(best.map(id => id.slice(0, 1)).join('')).toBe('87654321')
      expect(await order(store, { q: 'tea', sort: 'relevance' })).toEqual([...best].reverse())
      expect((await order(store, { q: 'tea', sort: 'title' }))[0]).toBe('1-begun-in-text.md')
    },
  },
  {
    title: 'S6 pages a search in its order, and goes on at the right row',
    run: async ({ store }) => {
      for (const index of Array.from({ length: 9 }).keys())
        await writeNew(store, `${index}.md`, makeSource({ title: index % 2 ? 'Tea' : 'Milk' }, 'tea\n'))
      const whole = await order(store, { q: 'tea' })
      const first = await store.list({ q: 'tea', limit: 4 })
      await writeNew(store, 'new.md', makeSource({ title: 'Tea' }))
      const rest = await order(store, { q: 'tea', cursor: first.nextCursor ?? '' })
      expect([...first.items.map(row => row.id), ...rest]).toEqual(whole)
    },
  },
  {
    title: 'S6 finds near words when hardly anything matches exactly, says which, and puts them last',
    run: async ({ store }) => {
      await writeNew(store, 'garden.md', makeSource({ title: 'Gardening' }, 'The neighbourhood bakery.\n'))
      await writeNew(store, 'typo.md', makeSource({ title: 'A' }, 'A gardenign club.\n'))
      await writeNew(store, 'other.md', makeSource({ title: 'Guarding' }, 'Nothing near.\n'))
      const swapped = await store.list({ q: 'gardenign' })
      expect(swapped.items.map(row => row.id)).toEqual(['typo.md', 'garden.md'])
      expect(swapped.nearWords).toEqual(['gardening'])
      expect(await found(store, 'baekry')).toEqual(['garden.md'])
      expect(await found(store, 'neigborhood')).toEqual(['garden.md'])
      expect(await found(store, 'bakrey clubs')).toEqual([])
      expect(await found(store, 'bkry')).toEqual([])
      expect((await store.list({ q: 'gardening' })).nearWords).toEqual(['gardenign'])
    },
  },
  {
    title: 'S6 keeps to the words of a search that finds enough',
    run: async ({ store }) => {
      for (const name of ['1', '2', '3'])
        await writeNew(store, `${name}.md`, makeSource({ title: 'Harbour' }))
      await writeNew(store, 'near.md', makeSource({ title: 'Harbur' }))
      const { items, nearWords } = await store.list({ q: 'harbour' })
      expect({ rows: items.length, nearWords }).toEqual({ rows: 3, nearWords: undefined })
      const filtered = await store.list({ q: 'harbour', status: 'draft' })
      expect({ rows: filtered.total, nearWords: filtered.nearWords }).toEqual({
        rows: 0,
        nearWords: undefined,
      })
    },
  },
  {
    title: 'S6 shows where a search matches, when it is asked to',
    run: async ({ store }) => {
      await writeNew(store, 'title.md', makeSource({ title: 'Crème brûlée' }, 'Sugar.\n'))
      await writeNew(store, 'body.md', makeSource({ title: 'B' }, 'One.\n\nThe **crème** is\ncold.\n'))
      await writeNew(store, 'keyword.md', makeSource({ title: 'C', keywords: ['eggs', 'creme'] }))
      await writeNew(store, 'broken.md', '---\ntitle: [\n---\nMore cremes than ever\n')
      const { items } = await store.list({ q: 'creme', snippets: true })
      expect(Object.fromEntries(items.map(row => [row.id, row.snippet]))).toEqual({
        'title.md': undefined,
        'body.md': { before: 'One. The ', match: 'crème', after: ' is cold.' },
        'keyword.md': { before: 'Keywords: eggs, ', match: 'creme', after: '' },
        'broken.md': { before: 'More ', match: 'cremes', after: ' than ever' },
      })
      const plain = await store.list({ q: 'creme' })
      expect(plain.items.filter(row => row.snippet)).toEqual([])
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

async function order(store: ArticleStore, query: ListQuery): Promise<string[]> {
  return (await store.list(query)).items.map(row => row.id)
}

async function found(store: ArticleStore, q: string): Promise<string[]> {
  return (await store.list({ q })).items.map(row => row.id).sort()
}
