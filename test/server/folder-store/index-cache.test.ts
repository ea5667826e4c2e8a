// What is kept between two openings of a folder is never believed over the files.
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openIndexCache } from '../../../src/server/folder-store/index-cache.ts'
import { problemRow } from '../../../src/server/folder-store/read-article-file.ts'
import { until } from '../../contract/contract-tools.ts'
import { articleText, type FolderUnderTest, idsOf, makeFolder } from './folder-under-test.ts'

const words = ['harbour', 'meadow', 'lantern', 'orchard']

function makeIndexedFolder(): FolderUnderTest {
  const folder = makeFolder()
  for (const [index, word] of words.entries())
    folder.put(`${index}.md`, articleText(word, `Much about ${word}.\n`))
  return folder
}

/** Opens, waits until everything is in the index on the disk, and closes. */
async function warm(folder: FolderUnderTest): Promise<void> {
  // The open store has the index for itself, so that it cannot be asked: a slow machine gets another turn.
  for (let waitMs = 500; (await indexedFiles(folder)) < words.length; waitMs *= 2) {
    expect(waitMs).toBeLessThan(10_000)
    const store = await folder.open()
    await sleep(waitMs)
    await store.close()
  }
}

async function indexedFiles(folder: FolderUnderTest): Promise<number> {
  const cache = await openIndexCache(folder.at('.galley/index.db'))
  cache?.close()
  return cache?.files.length ?? 0
}

describe('opening with a warm index', () => {
  test('sees what changed, came and went while no store was open', async () => {
    const folder = makeIndexedFolder()
    await warm(folder)
    folder.put('0.md', articleText('copper', 'Now about copper.\n'))
    folder.put('new.md', articleText('winter', 'Now about winter.\n'))
    rmSync(folder.at('1.md'))
    const store = await folder.open()
    expect(await idsOf(store)).toEqual(['0.md', '2.md', '3.md', 'new.md'])
    expect(await idsOf(store, 'harbour')).toEqual([])
    expect(await idsOf(store, 'copper')).toEqual(['0.md'])
    expect(await idsOf(store, 'meadow')).toEqual([])
    expect(await idsOf(store, 'lant')).toEqual(['2.md'])
    expect(await idsOf(store, 'about winter')).toEqual(['new.md'])
  })

  test('sees a change that kept size and time', async () => {
    const folder = makeIndexedFolder()
    await warm(folder)
    const { atime, mtime } = statSync(folder.at('0.md'))
    folder.put('0.md', articleText('harbour', 'Much about haRb0ur.\n'))
    utimesSync(folder.at('0.md'), atime, mtime)
    const store = await folder.open()
    expect(await idsOf(store, 'harb0ur')).toEqual(['0.md'])
  })

  test('reads no file again that is as it was', async () => {
    const folder = makeIndexedFolder()
    await warm(folder)
    const cache = await openIndexCache(folder.at('.galley/index.db'))
    const file = cache?.files.find(({ id }) => id === '0.md')
    if (file) cache?.put([{ ...file, row: { ...file.row, title: 'From the index' }, text: ' told apart ' }])
    cache?.close()
    const store = await folder.open()
    expect((await store.list({ sort: 'title' })).items[0]?.title).toBe('From the index')
    expect(await idsOf(store, 'told')).toEqual(['0.md'])
  })
})

describe('an index that is broken', () => {
  const damages: [string, (path: string) => void][] = [
    ['no database', path => writeFileSync(path, 'This is no database at all. '.repeat(500))],
    ['cut off', path => truncateSync(path, statSync(path).size / 2)],
    ['full of zeros behind its head', path => fillWithZeros(path)],
    ['gone', path => rmSync(path)],
  ]
  test.each(damages)('(%s) is made again, and answers are right from the beginning', async (_, damage) => {
    const folder = makeIndexedFolder()
    await warm(folder)
    for (const name of readdirSync(folder.at('.galley')))
      if (name.startsWith('index.db-')) rmSync(folder.at(`.galley/${name}`))
    damage(folder.at('.galley/index.db'))
    const store = await folder.open()
    expect(await idsOf(store)).toHaveLength(words.length)
    for (const [index, word] of words.entries()) expect(await idsOf(store, word)).toEqual([`${index}.md`])
    await store.close()
    await warm(folder)
  })
})

test('a second store on the folder works without the index that the first one owns', async () => {
  const folder = makeIndexedFolder()
  const first = await folder.open()
  const second = await folder.open()
  await second.write('new.md', articleText('winter'), { ifAbsent: true })
  expect(await idsOf(second, 'winter')).toEqual(['new.md'])
  await until(async () => (await idsOf(first, 'winter')).length === 1, 'the first store to see it')
  expect(existsSync(folder.at('.galley/index.db'))).toBe(true)
})

test('the index finds what the rule of search says, also in other scripts', async () => {
  const cache = await openIndexCache(null)
  const texts = [' low carbon ', ' low and carbon ', ' 世 界 ', ' überall ', ' a1 b2 ']
  cache?.put(texts.map((text, index) => ({ id: String(index), stamp: 's', row: problemRow('', ''), text })))
  const found = (...terms: string[]) =>
    [...(cache?.search(terms.map(begins => ({ begins, near: [] }))).keys() ?? [])].sort()
  expect(found('low carb')).toEqual(['0'])
  expect(found('carb', 'low')).toEqual(['0', '1'])
  expect(found('arbon')).toEqual([])
  expect(found('世 界')).toEqual(['2'])
  expect(found('界')).toEqual(['2'])
  expect(found('üb')).toEqual(['3'])
  expect(found('b')).toEqual(['4'])
  cache?.remove(['0'])
  expect(found('carbon')).toEqual(['1'])
  cache?.close()
})

function fillWithZeros(path: string): void {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0, 4_096))
}

test('a file whose text is as it was gets its new row, and is found as before', async () => {
  const folder = makeFolder()
  const path = folder.at('index.db')
  const row = problemRow('a.md', 'None.')
  const term = (begins: string) => [{ begins, near: [] }]
  const first = await openIndexCache(path)
  first?.put([{ id: 'a.md', stamp: '1', row, text: ' about harbours ' }])
  first?.put([{ id: 'a.md', stamp: '2', row: { ...row, status: 'draft' }, text: ' about harbours ' }])
  expect([...(first?.search(term('harbour')) ?? [])]).toEqual([['a.md', 2]])
  first?.close()
  const second = await openIndexCache(path)
  expect(second?.files).toEqual([{ id: 'a.md', stamp: '2', row: { ...row, status: 'draft' } }])
  second?.put([{ id: 'a.md', stamp: '3', row, text: ' about meadows ' }])
  expect([...(second?.search(term('harbour')) ?? [])]).toEqual([])
  expect([...(second?.search(term('meadow')) ?? [])]).toEqual([['a.md', 2]])
  second?.close()
})
