// What lies in a folder when it is opened: nothing is skipped silently, nothing is followed out, nothing is rewritten.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../src/server/disk/disk.ts'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { expectFailure } from '../../contract/contract-tools.ts'
import { pngOf } from '../../fixtures/pictures.ts'
import { articleText, type FolderUnderTest, idsOf, makeFolder } from './folder-under-test.ts'

const isLinux = process.platform === 'linux'

async function problemsOf(store: ArticleStore, id: string): Promise<readonly string[]> {
  const { items } = await store.list({})
  return items.find(row => row.id === id)?.problems ?? ['not listed']
}

describe('a place that is no readable folder', () => {
  test('refuses a path where nothing is', async () => {
    const folder = makeFolder()
    await expectFailure(() => openFolderStore(folder.at('nothing')), 'invalid')
  })

  test('refuses a file', async () => {
    const folder = makeFolder()
    folder.put('a.md', articleText('A'))
    await expectFailure(() => openFolderStore(folder.at('a.md')), 'invalid')
  })

  test('refuses a folder whose .galley leads elsewhere', async () => {
    const folder = makeFolder()
    const elsewhere = makeFolder()
    symlinkSync(elsewhere.path, folder.at('.galley'))
    await expectFailure(() => folder.open(), 'forbidden')
    expect(readdirSync(elsewhere.path)).toEqual([])
  })
})

describe('the desk’s own folder', () => {
  test('is refused when something in it leads elsewhere', async () => {
    const folder = makeFolder()
    const elsewhere = makeFolder()
    mkdirSync(folder.at('.galley'))
    symlinkSync(elsewhere.path, folder.at('.galley/revisions'))
    await expectFailure(() => folder.open(), 'forbidden')
    expect(readdirSync(elsewhere.path)).toEqual([])
  })

  test('is made again when it was removed meanwhile', async () => {
    const folder = makeFolder()
    folder.put('a.md', articleText('A'))
    const store = await folder.open()
    rmSync(folder.at('.galley'), { recursive: true })
    const version = (await store.read('a.md'))?.version ?? ''
    await store.write('a.md', articleText('B'), { ifVersion: version })
    expect(await store.readRevision('a.md', version)).toBe(articleText('A'))
  })

  test('is not made where the whole folder is gone, and the reason says so', async () => {
    const folder = makeFolder()
    const store = await folder.open()
    rmSync(folder.path, { recursive: true })
    await expectFailure(() => store.write('a.md', 'x', { ifAbsent: true }), 'unavailable')
    expect(existsSync(folder.path)).toBe(false)
  })
})

describe('a folder that can only be read', () => {
  async function openReadOnly(folder: FolderUnderTest) {
    const fault = { isOn: true }
    const mkdir: typeof realDisk.mkdir = async (path, options) => {
      if (fault.isOn) throw Object.assign(new Error('read-only'), { code: 'EROFS' })
      return realDisk.mkdir(path, options)
    }
    return { fault, store: await folder.open({ disk: { ...realDisk, mkdir } }) }
  }

  test('is listed, searched and read; every change is forbidden', async () => {
    const folder = makeFolder()
    folder.put('a.md', articleText('Harbour'))
    const { store } = await openReadOnly(folder)
    expect(await store.obstacle()).toMatch(/can be read and not written/)
    const article = await store.read('a.md')
    expect(await idsOf(store, 'harb')).toEqual(['a.md'])
    expect(await store.revisions('a.md')).toEqual([])
    expect((await store.list({ assignee: '' })).total).toBe(1)
    const options = { ifVersion: article?.version ?? '' }
    await expectFailure(() => store.write('a.md', 'x', options), 'forbidden')
    await expectFailure(() => store.move('a.md', 'b.md', options), 'forbidden')
    await expectFailure(() => store.remove('a.md', options), 'forbidden')
    await expectFailure(() => store.writeDesk('a.md', {}, { ifAbsent: true }), 'forbidden')
    await expectFailure(() => store.writeSetting('a', 1, { ifAbsent: true }), 'forbidden')
    await expectFailure(() => store.putMedia('a.png', pngOf('a')), 'forbidden')
    expect(readdirSync(folder.path)).toEqual(['a.md'])
  })

  test('is written as soon as it can be, without a new start', async () => {
    const folder = makeFolder()
    folder.put('a.md', articleText('A'))
    const { fault, store } = await openReadOnly(folder)
    const version = (await store.read('a.md'))?.version ?? ''
    await expectFailure(() => store.write('a.md', articleText('B'), { ifVersion: version }), 'forbidden')
    fault.isOn = false
    await store.write('a.md', articleText('B'), { ifVersion: version })
    expect(await store.obstacle()).toBe(null)
    expect(await store.readRevision('a.md', version)).toBe(articleText('A'))
  })
})

describe('what is listed', () => {
  test('all Markdown files at any depth, but no dot folders, no node_modules, nothing else', async () => {
    const folder = makeFolder()
    for (const name of ['a.md', 'b.MARKDOWN', 'deep/er/c.mdx', 'd.mdoc', '10:30 50% 🚢.md'])
      folder.put(name, articleText(name))
    for (const name of ['e.txt', '.git/f.md', 'node_modules/g.md', 'deep/.cache/h.md', '.i.md'])
      folder.put(name, articleText(name))
    const expected = ['10:30 50% 🚢.md', 'a.md', 'b.MARKDOWN', 'd.mdoc', 'deep/er/c.mdx']
    const store = await folder.open()
    expect(await idsOf(store)).toEqual(expected)
    for (const id of expected) expect((await store.read(id))?.source).toBe(articleText(id))
  })

  test('empty, binary and broken files, with their problem and their exact bytes', async () => {
    const folder = makeFolder()
    const binary = Uint8Array.from({ length: 512 }, (_, index) => index % 256)
    folder.put('empty.md', '')
    folder.put('binary.md', binary)
    folder.put('open.md', '---\ntitle: "A"\nText.\n')
    const store = await folder.open()
    expect(await problemsOf(store, 'empty.md')).toEqual([])
    expect((await store.read('empty.md'))?.source).toBe('')
    expect(await problemsOf(store, 'binary.md')).not.toEqual([])
    expect(await problemsOf(store, 'open.md')).not.toEqual([])
    expect((await store.list({ hasProblems: true })).total).toBe(2)
    expect(new Uint8Array(readFileSync(folder.at('binary.md')))).toEqual(binary)
  })

  test('a file over 64 MB, which is not opened', async () => {
    const folder = makeFolder()
    folder.put('huge.md', '')
    truncateSync(folder.at('huge.md'), 64 * 1024 * 1024 + 1)
    const store = await folder.open()
    expect(await problemsOf(store, 'huge.md')).toHaveLength(1)
    await expectFailure(() => store.read('huge.md'), 'too-large')
    await expectFailure(() => store.write('huge.md', 'x', { ifAbsent: true }), 'too-large')
  })

  test.runIf(isLinux)('names that are not UTF-8, each by itself, and not opened', async () => {
    const folder = makeFolder()
    for (const byte of [0xe9, 0xea]) {
      const name = Buffer.concat([Buffer.from(`${folder.path}/caf`), Buffer.of(byte), Buffer.from('.md')])
      writeFileSync(name, articleText('Café'))
    }
    const store = await folder.open()
    const ids = await idsOf(store)
    expect(ids).toHaveLength(2)
    for (const id of ids) {
      expect(await problemsOf(store, id)).toHaveLength(1)
      await expectFailure(() => store.read(id), 'invalid')
    }
  })

  test.runIf(isLinux)('names that differ only by case or Unicode form, all with that problem', async () => {
    const folder = makeFolder()
    for (const name of ['Post.md', 'post.md', 'caf\u00e9.md', 'cafe\u0301.md', 'alone.md'])
      folder.put(name, articleText(name))
    const store = await folder.open()
    expect((await store.list({ hasProblems: true })).total).toBe(4)
    expect(await problemsOf(store, 'alone.md')).toEqual([])
    const article = await store.read('post.md')
    await store.remove('post.md', { ifVersion: article?.version ?? '' })
    expect(await problemsOf(store, 'Post.md')).toEqual([])
    await expectFailure(() => store.write('POST.md', 'x', { ifAbsent: true }), 'invalid')
  })
})

describe('links', () => {
  test('are listed with a problem and never followed', async () => {
    const outside = makeFolder()
    outside.put('secret.md', articleText('Secret'))
    const folder = makeFolder()
    folder.put('a.md', articleText('A'))
    symlinkSync(outside.at('secret.md'), folder.at('out.md'))
    symlinkSync(folder.at('a.md'), folder.at('in.md'))
    symlinkSync(folder.at('nowhere'), folder.at('dangling.md'))
    symlinkSync(outside.path, folder.at('away'))
    const store = await folder.open()
    expect(await idsOf(store)).toEqual(['a.md', 'away', 'dangling.md', 'in.md', 'out.md'])
    expect(await idsOf(store, 'secret')).toEqual([])
    for (const id of ['out.md', 'in.md', 'dangling.md', 'away/secret.md', 'away/new.md']) {
      await expectFailure(() => store.read(id), 'forbidden')
      await expectFailure(() => store.write(id, 'x', { ifAbsent: true }), 'forbidden')
    }
    expect(readdirSync(outside.path)).toEqual(['secret.md'])
    expect(readFileSync(outside.at('secret.md'), 'utf8')).toBe(articleText('Secret'))
  })

  test('that the folder itself was opened by, are fine', async () => {
    const folder = makeFolder()
    folder.put('content/a.md', articleText('A'))
    symlinkSync(folder.at('content'), folder.at('link'))
    const store = await openFolderStore(folder.at('link'))
    expect(await idsOf(store)).toEqual(['a.md'])
    await store.close()
  })
})

test('what interrupted writes left is removed, unless a writer may still be at it', async () => {
  const folder = makeFolder()
  mkdirSync(folder.at('deep'))
  for (const name of ['.old.galley-tmp', 'deep/.old.galley-tmp', '.fresh.galley-tmp'])
    folder.put(name, 'half')
  const long = new Date(Date.now() - 3_600_000)
  for (const name of ['.old.galley-tmp', 'deep/.old.galley-tmp']) utimesSync(folder.at(name), long, long)
  await folder.open()
  expect(readdirSync(folder.path).sort()).toEqual(['.fresh.galley-tmp', '.galley', 'deep'])
  expect(readdirSync(join(folder.path, 'deep'))).toEqual([])
})

test('progress ends with all files done', async () => {
  const folder = makeFolder()
  for (let index = 0; index < 250; index++) folder.put(`${index}.md`, articleText(String(index)))
  const seen: { done: number; total: number }[] = []
  await folder.open({ onProgress: progress => seen.push(progress) })
  expect(seen.at(0)).toEqual({ done: 0, total: 250 })
  expect(seen.at(-1)).toEqual({ done: 250, total: 250 })
})

test('what looks like a left-over of a write and cannot be removed keeps no folder closed', async () => {
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  mkdirSync(folder.at('.one.galley-tmp'))
  const longAgo = Date.now() / 1000 - 3600
  utimesSync(folder.at('.one.galley-tmp'), longAgo, longAgo)
  if (isLinux) symlinkSync(folder.at('.two.galley-tmp'), folder.at('.two.galley-tmp'))
  expect(await idsOf(await folder.open())).toEqual(['a.md'])
})

test('what interrupted writes left among the desk’s own files is removed, and what is young stays', async () => {
  const folder = makeFolder()
  const names = ['desk', 'settings', 'removed-media'].map(name => `.galley/${name}/.one.galley-tmp`)
  for (const name of [...names, '.galley/desk/.two.galley-tmp']) folder.put(name, 'half')
  const longAgo = Date.now() / 1000 - 3600
  for (const name of names) utimesSync(folder.at(name), longAgo, longAgo)
  await folder.open()
  expect(names.filter(name => existsSync(folder.at(name)))).toEqual([])
  expect(existsSync(folder.at('.galley/desk/.two.galley-tmp'))).toBe(true)
})

test.runIf(isLinux)(
  'names that Windows cannot keep are listed, edited and renamed, where they stand',
  async () => {
    const folder = makeFolder()
    const ids = ['aux.md', 'dots./con.md']
    for (const id of ids) folder.put(id, articleText(id))
    const store = await folder.open()
    expect(await idsOf(store)).toEqual(ids)
    for (const [at, id] of ids.entries()) {
      expect(await problemsOf(store, id)).toEqual([])
      const article = await store.read(id)
      const { version } = await store.write(id, articleText('New'), { ifVersion: article?.version ?? '' })
      await store.move(id, `free-${at}.md`, { ifVersion: version })
    }
    expect(await idsOf(store)).toEqual(['free-0.md', 'free-1.md'])
  },
)
