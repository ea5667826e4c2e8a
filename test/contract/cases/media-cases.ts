// Media: pictures that articles show, kept beside them.
import { expect } from 'vitest'
import type { ArticleStore, ImageUses } from '../../../src/storage/article-store.ts'
import { bytesOf, pictureOf, pngOf } from '../../fixtures/pictures.ts'
import { expectFailure, makeSource, until, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const allBytes = String.fromCharCode(...Array.from({ length: 256 }, (_, index) => index))
const png = pngOf(allBytes)
const hostileNames = [
  '',
  '..',
  '../x.png',
  '/x.png',
  'a\\b.png',
  'nul\u0000.png',
  '.galley/x.png',
  'a//b.png',
  'gnp.\u202epng',
]

const shows = (image: string, text: string) =>
  makeSource({ title: image, image, imageAlt: 'Alt', imageCredit: 'Ada' }, text)

async function usesNow(store: ArticleStore): Promise<ImageUses['articles']> {
  let uses = await store.imageUses()
  await until(async () => {
    uses = await store.imageUses()
    return uses.isCurrent
  }, 'all images to be read')
  return uses.articles && [...uses.articles].sort((a, b) => (a.id < b.id ? -1 : 1))
}

export const mediaCases: readonly ArticleStoreCase[] = [
  {
    title: 'S1 keeps media byte for byte, and lists them by name with size and time',
    needs: 'media',
    run: async ({ store }) => {
      expect(await store.listMedia()).toEqual([])
      const file = { name: 'photo é.png', type: 'image/png', size: png.length }
      expect(await store.putMedia('photo é.png', png)).toMatchObject(file)
      await store.putMedia('2025/empty.gif', pictureOf('gif'))
      const read = await store.readMedia('photo é.png')
      expect({ type: read?.type, bytes: [...(read?.bytes ?? [])] }).toEqual({
        type: 'image/png',
        bytes: [...png],
      })
      const list = await store.listMedia()
      expect(list).toMatchObject([{ name: '2025/empty.gif', type: 'image/gif', size: 6 }, file])
      for (const { updatedAt } of list) expect(new Date(updatedAt).toISOString()).toBe(updatedAt)
      expect(await store.readMedia('none.png')).toBeNull()
      expect((await store.list({})).total).toBe(0)
    },
  },
  {
    title: 'S1 tells the type of media by their bytes',
    needs: 'media',
    run: async ({ store }) => {
      for (const kind of ['png', 'jpg', 'gif', 'webp', 'avif'] as const) {
        const { type } = await store.putMedia(`a.${kind}`, pictureOf(kind, allBytes))
        expect(type).toBe(`image/${kind === 'jpg' ? 'jpeg' : kind}`)
        expect((await store.readMedia(`a.${kind}`))?.type).toBe(type)
      }
    },
  },
  {
    title: 'S1 says where media are for who reads the site',
    needs: 'media',
    run: async ({ store }) => {
      expect((await store.mediaPlace()).address).toMatch(/^(?:\/|https?:\/\/).*\/$|^\/$/)
    },
  },
  {
    title: 'S2 never puts another file in the place of one that articles show',
    needs: 'media',
    run: async ({ store }) => {
      const file = await store.putMedia('photo.png', png)
      expect(await store.putMedia('photo.png', png)).toEqual(file)
      await expectFailure(() => store.putMedia('photo.png', png.slice(0, -1)), 'conflict')
      expect((await store.readMedia('photo.png'))?.bytes).toHaveLength(png.length)
      expect(await store.listMedia()).toHaveLength(1)
    },
  },
  {
    title: 'S3 of two pictures put under one name at once keeps one, whole',
    needs: 'media',
    run: async ({ store }) => {
      const [a, b] = [pngOf('a'.repeat(50_000)), pngOf('b'.repeat(60_000))]
      const outcomes = await Promise.allSettled([store.putMedia('x.png', a), store.putMedia('x.png', b)])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const kept = (await store.readMedia('x.png'))?.bytes ?? new Uint8Array()
      expect([...kept]).toEqual([...(outcomes[0]?.status === 'fulfilled' ? a : b)])
    },
  },
  {
    title: 'S9 refuses hostile media names',
    needs: 'media',
    run: async ({ store }) => {
      for (const name of hostileNames) {
        await expectFailure(() => store.putMedia(name, png), 'invalid')
        await expectFailure(() => store.readMedia(name), 'invalid')
        await expectFailure(() => store.removeMedia(name), 'invalid')
      }
      await expectFailure(() => store.putMedia('con.png', png), 'invalid')
      expect(await store.listMedia()).toEqual([])
    },
  },
  {
    title: 'S9 refuses media names that some systems cannot tell apart',
    needs: 'media',
    run: async ({ store }) => {
      await store.putMedia('a/café.png', png)
      for (const name of ['a/CAFÉ.png', 'a/cafe\u0301.png', 'A/café.png'])
        await expectFailure(() => store.putMedia(name, pngOf('other')), 'invalid')
      expect(await store.listMedia()).toHaveLength(1)
    },
  },
  {
    title: 'S9 takes pictures only, and none that could run',
    needs: 'media',
    run: async ({ store }) => {
      const refused = {
        'a.png': '<html><script>alert(1)</script>',
        'b.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        'c.png': '<?xml version="1.0"?><!-- x --><svg/>',
        'd.png': '',
        'e.jpg': String.fromCharCode(...png),
        'f.html': String.fromCharCode(...png),
        g: String.fromCharCode(...png),
      }
      for (const [name, text] of Object.entries(refused))
        await expectFailure(() => store.putMedia(name, bytesOf(text)), 'invalid')
      expect(await store.listMedia()).toEqual([])
    },
  },
  {
    title: 'S10 says that a picture is too large',
    needs: 'media',
    run: async ({ store }) => {
      const large = new Uint8Array(20 * 2 ** 20 + 1)
      large.set(png)
      await expectFailure(() => store.putMedia('large.png', large), 'too-large')
      expect(await store.listMedia()).toEqual([])
      expect((await store.putMedia('large.png', large.subarray(0, -1))).size).toBe(20 * 2 ** 20)
    },
  },
  {
    title: 'S2 frees the name of a picture that is removed',
    needs: 'media',
    run: async ({ store }) => {
      await store.putMedia('a.png', png)
      await store.putMedia('b.png', png)
      await store.removeMedia('a.png')
      await store.removeMedia('a.png')
      expect(await store.readMedia('a.png')).toBeNull()
      expect((await store.listMedia()).map(({ name }) => name)).toEqual(['b.png'])
      await store.putMedia('a.png', pngOf('other'))
      expect((await store.readMedia('a.png'))?.bytes).toEqual(pngOf('other'))
    },
  },
  {
    title: 'S6 tells which article shows which image, as the articles stand now',
    run: async ({ store }) => {
      expect(await usesNow(store)).toEqual([])
      const { version } = await writeNew(
        store,
        'a.md',
        shows('/images/a.png', '![b](https://h.example/b.jpg)\n'),
      )
      await writeNew(store, 'b.md', shows('', '![](/images/a.png) `![c](/images/c.png)`\n'))
      await writeNew(store, 'none.md', makeSource({ title: 'None' }))
      const lead = { address: '/images/a.png', field: 'image', alt: 'Alt', hasCredit: true }
      const b = {
        id: 'b.md',
        title: '',
        images: [{ address: '/images/a.png', field: '', alt: '', hasCredit: false }],
      }
      expect(await usesNow(store)).toEqual([
        {
          id: 'a.md',
          title: '/images/a.png',
          images: [lead, { address: 'https://h.example/b.jpg', field: '', alt: 'b', hasCredit: false }],
        },
        b,
      ])
      await store.write('a.md', shows('/images/a.png', 'Text.\n'), { ifVersion: version })
      expect(await usesNow(store)).toEqual([{ id: 'a.md', title: '/images/a.png', images: [lead] }, b])
      const second = await store.read('b.md')
      await store.move('b.md', 'c.md', { ifVersion: second?.version ?? '' })
      const first = await store.read('a.md')
      await store.remove('a.md', { ifVersion: first?.version ?? '' })
      expect(await usesNow(store)).toEqual([{ ...b, id: 'c.md' }])
    },
  },
]
