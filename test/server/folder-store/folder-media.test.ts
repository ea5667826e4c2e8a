// Pictures as files of the site: where they lie, what else lies there, and that nothing leads out.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { expectFailure } from '../../contract/contract-tools.ts'
import { pngOf } from '../../fixtures/pictures.ts'
import { openDeskOnFolder } from '../desk-on-folder.ts'
import { makeFolder } from './folder-under-test.ts'

const namesOf = async (store: ArticleStore) => (await store.listMedia()).map(({ name }) => name)

/** A site in `folder`, its articles in `content/articles`. */
async function openSite(files: Readonly<Record<string, string>>) {
  const folder = makeFolder()
  folder.put('package.json', '{}')
  mkdirSync(folder.at('content/articles'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder.at(name), '..'), { recursive: true })
    folder.put(name, text)
  }
  const store = await openFolderStore(folder.at('content/articles'))
  return { folder, store }
}

describe('where pictures lie', () => {
  test('in the content folder, when there is no site around it', async () => {
    const folder = makeFolder()
    const store = await folder.open()
    expect(await store.mediaPlace()).toEqual({ address: '/images/', folder: 'images' })
    await store.putMedia('2025/a.png', pngOf('a'))
    expect(new Uint8Array(readFileSync(folder.at('images/2025/a.png')))).toEqual(pngOf('a'))
    expect((await store.list({})).total).toBe(0)
  })

  test.each(['public', 'static'])('in %s of the site, which its build publishes', async published => {
    const { folder, store } = await openSite({ [`${published}/robots.txt`]: '' })
    expect((await store.mediaPlace()).address).toBe('/images/')
    await store.putMedia('a.png', pngOf('a'))
    expect(readdirSync(folder.at(`${published}/images`))).toEqual(['a.png'])
  })

  test('where the configuration says', async () => {
    const media = { folder: 'assets/pictures', address: '/media' }
    const { folder, store } = await openSite({ 'galley.config.json': JSON.stringify({ media }) })
    expect((await store.mediaPlace()).address).toBe('/media/')
    await store.putMedia('a.png', pngOf('a'))
    expect(readdirSync(folder.at('assets/pictures'))).toEqual(['a.png'])
  })

  test.each([
    { folder: '../out' },
    { folder: '/etc' },
    { folder: '.git' },
    { folder: 1 },
    { address: 'javascript:alert(1)' },
    { address: '/a b/' },
  ])('is refused for %j', async media => {
    const { store } = await openSite({ 'galley.config.json': JSON.stringify({ media }) })
    await expectFailure(() => store.mediaPlace(), 'invalid')
    await expectFailure(() => store.putMedia('a.png', pngOf('a')), 'invalid')
  })

  test('is never behind a link', async () => {
    const outside = makeFolder()
    const { folder, store } = await openSite({ 'public/robots.txt': '' })
    symlinkSync(outside.path, folder.at('public/images'))
    await expectFailure(() => store.putMedia('a.png', pngOf('a')), 'forbidden')
    await expectFailure(() => store.listMedia(), 'forbidden')
    expect(readdirSync(outside.path)).toEqual([])
  })
})

describe('what lies there already', () => {
  test('is listed, a damaged file too, and everything that is no picture is left out', async () => {
    const { folder, store } = await openSite({
      'public/images/a.png': '\x89PNG',
      'public/images/empty.jpg': '',
      'public/images/logo.svg': '<svg/>',
      'public/images/notes.txt': 'x',
      'public/images/.hidden.png': 'x',
    })
    writeFileSync(folder.at('public/images/good.png'), pngOf())
    symlinkSync(folder.at('package.json'), folder.at('public/images/link.png'))
    const list = await store.listMedia()
    expect(list.map(({ name, type }) => [name, type])).toEqual([
      ['a.png', 'application/octet-stream'],
      ['empty.jpg', 'application/octet-stream'],
      ['good.png', 'image/png'],
      ['logo.svg', 'image/svg+xml'],
    ])
    await expectFailure(() => store.readMedia('link.png'), 'forbidden')
    expect(await store.readMedia('notes.txt')).toBeNull()
    await store.removeMedia('notes.txt')
    expect(existsSync(folder.at('public/images/notes.txt'))).toBe(true)
  })

  const isBound = process.getuid?.() !== 0
  test.runIf(isBound)('is listed also where one file cannot be read', async () => {
    const { folder, store } = await openSite({ 'public/images/shut.png': 'x' })
    writeFileSync(folder.at('public/images/good.png'), pngOf())
    chmodSync(folder.at('public/images/shut.png'), 0)
    expect(await namesOf(store)).toEqual(['good.png', 'shut.png'])
  })

  test('is told anew when another program changed it', async () => {
    const { folder, store } = await openSite({ 'public/images/a.png': 'half' })
    expect((await store.listMedia())[0]?.type).toBe('application/octet-stream')
    writeFileSync(folder.at('public/images/a.png'), pngOf('whole'))
    expect((await store.listMedia())[0]?.type).toBe('image/png')
  })

  test('what is removed is kept among the desk’s own files', async () => {
    const folder = makeFolder()
    const store = await folder.open()
    await store.putMedia('a/b.png', pngOf('b'))
    await store.removeMedia('a/b.png')
    expect(readdirSync(folder.at('images/a'))).toEqual([])
    const [kept = ''] = readdirSync(folder.at('.galley/removed-media'))
    expect(kept).toMatch(/a%2Fb\.png$/)
    expect(new Uint8Array(readFileSync(folder.at(`.galley/removed-media/${kept}`)))).toEqual(pngOf('b'))
  })
})

test('nothing that the folder holds can run in the origin of the desk', async () => {
  const { folder, store } = await openSite({
    'public/images/logo.svg': '<svg onload="alert(1)"/>',
    'public/images/page.png': '<script>alert(1)</script>',
  })
  await store.close()
  const desk = await openDeskOnFolder(folder.at('content/articles'))
  const get = (name: string) =>
    fetch(`${desk.origin}/api/v1/media/${name}`, { headers: { Authorization: `Bearer ${desk.token}` } })
  for (const [name, type] of [
    ['logo.svg', 'image/svg+xml'],
    ['page.png', 'application/octet-stream'],
  ] as const) {
    const { headers } = await get(name)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  }
  await desk.close()
})
