// Media: files that articles show, kept beside them.
import { expect } from 'vitest'
import { expectFailure } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const pixel = Uint8Array.from({ length: 256 }, (_, index) => index)
const hostileNames = [
  '',
  '..',
  '../x.png',
  '/x.png',
  'a\\b.png',
  'nul\u0000.png',
  '.galley/x.png',
  'a//b.png',
]

export const mediaCases: readonly ArticleStoreCase[] = [
  {
    title: 'S1 keeps media byte for byte, and lists them by name',
    needs: 'media',
    run: async ({ store }) => {
      expect(await store.listMedia()).toEqual([])
      const file = { name: 'photo é.png', type: 'image/png', size: 256 }
      expect(await store.putMedia('photo é.png', pixel, 'image/png')).toEqual(file)
      await store.putMedia('2025/empty.svg', new Uint8Array(), 'image/svg+xml')
      const read = await store.readMedia('photo é.png')
      expect({ type: read?.type, bytes: [...(read?.bytes ?? [])] }).toEqual({
        type: 'image/png',
        bytes: [...pixel],
      })
      expect((await store.readMedia('2025/empty.svg'))?.bytes).toHaveLength(0)
      expect(await store.listMedia()).toEqual([
        { name: '2025/empty.svg', type: 'image/svg+xml', size: 0 },
        file,
      ])
      expect(await store.readMedia('none.png')).toBeNull()
      expect((await store.list({})).total).toBe(0)
    },
  },
  {
    title: 'S2 never puts another file in the place of one that articles show',
    needs: 'media',
    run: async ({ store }) => {
      await store.putMedia('photo.png', pixel, 'image/png')
      await store.putMedia('photo.png', pixel, 'image/png')
      await expectFailure(() => store.putMedia('photo.png', pixel.slice(1), 'image/png'), 'conflict')
      expect((await store.readMedia('photo.png'))?.bytes).toHaveLength(256)
      expect(await store.listMedia()).toHaveLength(1)
    },
  },
  {
    title: 'S9 refuses hostile media names',
    needs: 'media',
    run: async ({ store }) => {
      for (const name of hostileNames) {
        await expectFailure(() => store.putMedia(name, pixel, 'image/png'), 'invalid')
        await expectFailure(() => store.readMedia(name), 'invalid')
      }
      expect(await store.listMedia()).toEqual([])
    },
  },
]
