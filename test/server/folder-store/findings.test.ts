// The findings of a folder's articles: counted in the background, kept for the next start.
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createFindingCounter } from '../../../src/server/folder-store/finding-counter.ts'
import { createFolderIndex } from '../../../src/server/folder-store/folder-index.ts'
import { readArticleFile } from '../../../src/server/folder-store/read-article-file.ts'
import type { ArticleStore, StoreEvent } from '../../../src/storage/article-store.ts'
import { createChangeSignal } from '../../../src/storage/change-signal.ts'
import { contractExaminer, until, untilExamined } from '../../contract/contract-tools.ts'
import { articleText, type FolderUnderTest, makeFolder } from './folder-under-test.ts'

/** Counts like the contract's, and tells how often it was asked. */
function countingExaminer(id = 'contract') {
  const asked = {
    id,
    times: 0,
    examine: (source: string, dismissals?: unknown) => {
      asked.times += 1
      return contractExaminer.examine(source, dismissals)
    },
  }
  return asked
}

async function warningsOf(store: ArticleStore): Promise<Record<string, number | undefined>> {
  const { items } = await store.list({})
  return Object.fromEntries(items.map(({ id, findings }) => [id, findings?.warnings]))
}

function folderOf(count: number): FolderUnderTest {
  const folder = makeFolder()
  for (let at = 0; at < count; at++) folder.put(`${at}.md`, articleText(at === 0 ? 'pepper' : 'salt'))
  return folder
}

describe('findings in a folder', () => {
  test('are counted after opening, and watchers are told', async () => {
    const store = await folderOf(3).open({ examiner: contractExaminer })
    const events: StoreEvent['kind'][] = []
    store.watch(({ kind }) => events.push(kind))
    expect(await warningsOf(store)).toEqual({ '0.md': undefined, '1.md': undefined, '2.md': undefined })
    expect((await store.list({ hasFindings: false })).total).toBe(0)
    await untilExamined(store)
    await until(() => events.includes('reset'), 'the news')
    expect(await warningsOf(store)).toEqual({ '0.md': 1, '1.md': 0, '2.md': 0 })
  })

  test('are there at once at the next start, and counted anew for what changed meanwhile', async () => {
    const folder = folderOf(3)
    const first = await folder.open({ examiner: contractExaminer })
    await untilExamined(first)
    await first.close()
    folder.put('1.md', articleText('pepper and pepper'))
    const examiner = countingExaminer()
    const second = await folder.open({ examiner })
    expect(await warningsOf(second)).toEqual({ '0.md': 1, '1.md': undefined, '2.md': 0 })
    await untilExamined(second)
    expect(await warningsOf(second)).toEqual({ '0.md': 1, '1.md': 2, '2.md': 0 })
    expect((await second.list({ rule: 'no-pepper', sort: 'title' })).items.map(({ id }) => id)).toEqual([
      '0.md',
      '1.md',
    ])
    expect(examiner.times).toBe(1)
  })

  test.each([
    ['by other rules', 'other', (text: string) => text],
    ['when what was kept is broken', 'contract', () => 'nonsense\n\0'],
  ])('are counted again %s', async (_, id, change) => {
    const folder = folderOf(2)
    const first = await folder.open({ examiner: contractExaminer })
    await untilExamined(first)
    await first.close()
    const kept = folder.at('.galley/findings.txt')
    writeFileSync(kept, change(readFileSync(kept, 'utf8')))
    const examiner = countingExaminer(id)
    const second = await folder.open({ examiner })
    await untilExamined(second)
    expect(examiner.times).toBe(2)
    expect(await warningsOf(second)).toEqual({ '0.md': 1, '1.md': 0 })
  })

  test('a write brings its count along, and nothing else is told', async () => {
    const store = await makeFolder().open({ examiner: contractExaminer })
    const events: StoreEvent['kind'][] = []
    store.watch(({ kind }) => events.push(kind))
    await store.write('a.md', articleText('pepper'), { ifAbsent: true })
    expect(await warningsOf(store)).toEqual({ 'a.md': 1 })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(events).toEqual(['written'])
  })

  test('what was dismissed is known at the next start, and nothing is counted again', async () => {
    const folder = folderOf(0)
    for (const id of ['a.md', 'b.md']) folder.put(id, articleText('pepper'))
    const first = await folder.open({ examiner: contractExaminer })
    await untilExamined(first)
    await first.writeDesk('a.md', { dismissals: ['fine'] }, { ifAbsent: true })
    await first.close()
    const examiner = countingExaminer()
    const second = await folder.open({ examiner })
    await until(async () => (await warningsOf(second))['a.md'] === 0, 'what was dismissed')
    expect(await warningsOf(second)).toEqual({ 'a.md': 0, 'b.md': 1 })
    expect(examiner.times).toBe(0)
  })

  test('what stands in the way of a file as a whole is an error', async () => {
    const folder = folderOf(0)
    folder.put('Tea.md', articleText('One'))
    folder.put('tea.md', articleText('Two'))
    const store = await folder.open({ examiner: contractExaminer })
    await untilExamined(store)
    const { items } = await store.list({ hasFindings: true })
    expect(items.map(({ findings }) => findings?.errors)).toEqual([1, 1])
  })
})

test('counts of versions that no article has any more are forgotten', async () => {
  const folder = makeFolder()
  const counter = createFindingCounter({
    root: folder.path,
    examiner: contractExaminer,
    deskFolder: folder.at('.galley/desk'),
    cachePath: folder.at('findings.txt'),
    signal: createChangeSignal(),
    giveWay: async () => {},
  })
  const index = createFolderIndex(counter)
  counter.start(index)
  const versions = ['pepper', 'salt'].map(text => {
    folder.put('a.md', articleText(text))
    const row = readArticleFile(folder.path, 'a.md')?.row
    if (row) index.set('a.md', row, '')
    return row?.version ?? ''
  })
  const counted = () => versions.map(version => counter.countsOf({ id: 'a.md', version })?.warnings)
  expect(counted()).toEqual([1, 0])
  await until(
    () => counter.countsOf({ id: 'a.md', version: versions[0] ?? '' }) === undefined,
    'the earlier count to go',
  )
  expect(counted()).toEqual([undefined, 0])
  await counter.close()
})
