// S7: what was acknowledged is there after the store was closed and opened again.
import { expect } from 'vitest'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase, StoreUnderTest } from '../store-case.ts'

export const durabilityCases: readonly ArticleStoreCase[] = [
  {
    title: 'S7 finds articles, revisions and desk records again',
    needs: 'durable',
    run: async made => {
      const { store } = made
      const one = await writeNew(store, 'a.md', makeSource({ title: 'First' }))
      const two = await store.write('a.md', '\uFEFFSecond\r\n', { ifVersion: one.version, author: 'Ada' })
      const desk = await store.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
      const gone = await writeNew(store, 'gone.md', makeSource({ title: 'Gone' }))
      await store.remove('gone.md', { ifVersion: gone.version })
      const rows = (await store.list({})).items

      const again = await reopen(made)
      expect(await again.read('a.md')).toEqual(two)
      expect((await again.list({})).items).toEqual(rows)
      expect((await again.list({ assignee: 'Ada' })).total).toBe(1)
      expect(await again.revisions('a.md')).toMatchObject([{ version: one.version, author: 'Ada' }])
      expect(await again.readRevision('gone.md', gone.version)).toBe(makeSource({ title: 'Gone' }))
      expect(await again.readDesk('a.md')).toEqual(desk)
    },
  },
  {
    title: 'S7 goes on where it stopped: versions, clashes and search',
    needs: 'durable',
    run: async made => {
      const one = await writeNew(made.store, 'a.md', makeSource({ title: 'Apricot' }))
      const again = await reopen(made)
      await expect(again.write('A.md', 'x', { ifAbsent: true })).rejects.toMatchObject({ code: 'invalid' })
      const two = await again.write('a.md', makeSource({ title: 'Banana' }), { ifVersion: one.version })
      expect((await again.list({ q: 'banana' })).items).toMatchObject([{ id: 'a.md', version: two.version }])
      expect((await again.list({ q: 'apricot' })).items).toEqual([])
    },
  },
]

async function reopen({ store, reopen: open }: StoreUnderTest): Promise<ArticleStore> {
  if (!open) throw new Error('A durable store must hand the contract a way to reopen it.')
  await store.close()
  return open()
}
