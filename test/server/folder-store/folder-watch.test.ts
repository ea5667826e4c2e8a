// What others do in the folder, seen by the store (S8), and its own writes, told once.
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { ArticleStore, StoreEvent } from '../../../src/storage/article-store.ts'
import { until } from '../../contract/contract-tools.ts'
import { pngOf } from '../../fixtures/pictures.ts'
import { articleText, type FolderUnderTest, idsOf, makeFolder } from './folder-under-test.ts'

async function watched(folder: FolderUnderTest): Promise<{ store: ArticleStore; events: string[] }> {
  const store = await folder.open()
  const events: string[] = []
  store.watch((event: StoreEvent) => events.push(`${event.kind} ${'id' in event ? event.id : ''}`.trim()))
  return { store, events }
}

/** Long enough for anything superfluous to arrive. */
const quiet = () => sleep(400)

test('a new, a changed and a removed file are reported, and listed and found as they are now', async () => {
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  const { store, events } = await watched(folder)
  folder.put('b.md', articleText('B', 'harbour\n'))
  await until(() => events.includes('written b.md'), 'the new file')
  expect(await idsOf(store, 'harbour')).toEqual(['b.md'])
  folder.put('a.md', articleText('A', 'meadow\n'))
  await until(() => events.includes('written a.md'), 'the changed file')
  expect(await idsOf(store, 'meadow')).toEqual(['a.md'])
  rmSync(folder.at('b.md'))
  await until(() => events.includes('removed b.md'), 'the removed file')
  expect(await idsOf(store)).toEqual(['a.md'])
  expect(await idsOf(store, 'harbour')).toEqual([])
})

test('editors that save by renaming are followed, save after save', async () => {
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  const { store, events } = await watched(folder)
  for (const title of ['B', 'C', 'D']) {
    events.length = 0
    folder.put('a.md.swp', articleText(title))
    renameSync(folder.at('a.md'), folder.at('a.md~'))
    renameSync(folder.at('a.md.swp'), folder.at('a.md'))
    await until(() => events.includes('written a.md'), `title ${title}`)
    expect((await store.list({})).items.map(row => row.title)).toEqual([title])
  }
})

test('folders that come, are renamed and go take their articles along', async () => {
  const folder = makeFolder()
  const { store, events } = await watched(folder)
  folder.put('one/deep/a.md', articleText('A'))
  await until(() => events.includes('written one/deep/a.md'), 'the article of a new folder')
  renameSync(folder.at('one'), folder.at('two'))
  await until(async () => (await idsOf(store)).join() === 'two/deep/a.md', 'the renamed folder')
  writeFileSync(folder.at('two/deep/a.md'), articleText('B'))
  await until(async () => (await store.list({})).items[0]?.title === 'B', 'a change in the renamed folder')
  rmSync(folder.at('two'), { recursive: true })
  await until(() => events.includes('removed two/deep/a.md'), 'the folder that went')
  expect(await idsOf(store)).toEqual([])
})

test('own writes are told once, and nothing of .galley, of temporary files, or of no change', async () => {
  const folder = makeFolder()
  const { store, events } = await watched(folder)
  const { version } = await store.write('a.md', articleText('A'), { ifAbsent: true })
  const next = await store.write('a.md', articleText('B'), { ifVersion: version })
  await store.write('a.md', articleText('B'), { ifVersion: next.version })
  await store.move('a.md', 'b.md', { ifVersion: next.version })
  await store.putMedia('a.png', pngOf('a'))
  folder.put('notes.txt', 'x')
  folder.put('b.md', articleText('B'))
  await quiet()
  expect(events).toEqual(['written a.md', 'written a.md', 'removed a.md', 'written b.md'])
  await store.remove('b.md', { ifVersion: next.version })
  await quiet()
  expect(events.slice(4)).toEqual(['removed b.md'])
})

test('a flood of changes becomes one reset, and nothing of it is missed', async () => {
  const folder = makeFolder()
  const { store, events } = await watched(folder)
  mkdirSync(folder.at('many'))
  await quiet()
  for (let index = 0; index < 700; index++) folder.put(`many/${index}.md`, articleText(String(index)))
  await until(async () => (await store.list({ limit: 1 })).total === 700, 'all new files')
  await until(() => events.includes('reset') || events.length >= 700, 'word of it')
})

test('a file that becomes a link is not followed', async () => {
  const outside = makeFolder()
  outside.put('secret.md', articleText('Secret'))
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  const { store } = await watched(folder)
  rmSync(folder.at('a.md'))
  symlinkSync(join(outside.path, 'secret.md'), folder.at('a.md'))
  await until(async () => (await store.list({ hasProblems: true })).total === 1, 'the problem')
  expect(await idsOf(store, 'secret')).toEqual([])
  expect(readFileSync(outside.at('secret.md'), 'utf8')).toBe(articleText('Secret'))
})

test.runIf(process.platform === 'linux')(
  'a folder that becomes a link takes its articles along',
  async () => {
    const folder = makeFolder()
    const elsewhere = makeFolder()
    elsewhere.put('a.md', articleText('Outside', 'harbour\n'))
    folder.put('one/a.md', articleText('A'))
    folder.put('two/a.md', articleText('A'))
    const { store, events } = await watched(folder)
    for (const name of ['one', 'two']) rmSync(folder.at(name), { recursive: true })
    symlinkSync(elsewhere.path, folder.at('one'))
    symlinkSync(folder.at('two'), folder.at('two'))
    await until(() => events.includes('removed one/a.md'), 'the folder that leads outside')
    await until(() => events.includes('removed two/a.md'), 'the folder that leads in a circle')
    await store.read('one/a.md').catch(() => null)
    expect(await idsOf(store, 'harbour')).toEqual([])
    expect((await store.list({})).items.filter(({ title }) => title === 'Outside')).toEqual([])
  },
)
