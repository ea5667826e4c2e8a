// The folder store on 10,000 articles: opening cold and warm, list, filter, search, write.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { openFolderStore } from '../../src/server/folder-store/folder-store.ts'
import type { ArticleStore, ListQuery } from '../../src/storage/article-store.ts'
import { generatePile } from './generate-pile.ts'
import { median, p95Of, timeOf } from './measure.ts'
import type { Report } from './report.ts'
import { withFolder } from './with-folder.ts'

const count = 10_000
const opens = 3

const filters: ListQuery[] = [
  { featured: true, sort: '-date' },
  { category: 'Harbour Repair' },
  { hasProblems: true },
  { status: 'new', trending: true, sort: 'title' },
  { dateFrom: '2025-03-14', dateTo: '2025-03-16', sort: '-length' },
]
const searches = ['harbour', 'river beekeeping', 'c', 'cafe neighbour', 'trades lanterns', 'zzz', 'every-day']

export async function benchFolderStore(report: Report): Promise<void> {
  report.chapter(`Folder store, ${count.toLocaleString('en')} articles`)
  await withFolder(generatePile({ count }), async folder => {
    const names = readdirSync(folder)
    const readAll = () => names.map(name => readFileSync(join(folder, name)).length)
    readAll()
    const baseline = { name: 'read every file', value: await timeOf(readAll) }
    const coldMs: number[] = []
    for (let round = 0; round < opens; round++) coldMs.push(await timeToOpen(folder, { isCold: true }))
    report.add(`open, cold, median of ${opens}`, median(coldMs), 'ms', { atMost: 3_000, baseline })
    await benchIndexing(folder, report)
    const warmMs: number[] = []
    for (let round = 0; round < opens; round++) warmMs.push(await timeToOpen(folder, { isCold: false }))
    report.add(`open, warm, median of ${opens}`, median(warmMs), 'ms', { atMost: 1_000, baseline })
    const store = await openFolderStore(folder)
    await benchQueries(store, report)
    await benchWrites(store, folder, report)
    await store.close()
  })
}

/** Cold: nothing is kept of an earlier opening. The files themselves are in the system's cache by then. */
async function timeToOpen(folder: string, { isCold }: { isCold: boolean }): Promise<number> {
  if (isCold) rmSync(join(folder, '.galley'), { recursive: true, force: true })
  const start = performance.now()
  const store = await openFolderStore(folder)
  const timeMs = performance.now() - start
  await store.close()
  return timeMs
}

async function benchIndexing(folder: string, report: Report): Promise<void> {
  const store = await openFolderStore(folder)
  const firstMs = await timeOf(() => store.list({ q: 'harbour orchard' }))
  report.add('first search, index not built', firstMs, 'ms')
  report.add('longest pause while the index is built', await longestPause(store), 'ms', { atMost: 30 })
  await store.close()
}

async function benchQueries(store: ArticleStore, report: Report): Promise<void> {
  const timesOf = (queries: readonly ListQuery[]) =>
    p95Of(
      10,
      queries.map(query => () => store.list(query)),
    )
  report.add('list, p95', await timesOf([{}, {}]), 'ms', { atMost: 50 })
  report.add('filter, p95', await timesOf(filters), 'ms', { atMost: 50 })
  report.add('search, p95', await timesOf(searches.map(q => ({ q }))), 'ms', { atMost: 50 })
}

async function benchWrites(store: ArticleStore, folder: string, report: Report): Promise<void> {
  const { items } = await store.list({ limit: 100 })
  const plain = items.map(({ id }) => () => {
    writeFileSync(join(folder, '.galley', `${id.length}.tmp`), 'x'.repeat(10_000), { flush: true })
  })
  const baseline = { name: 'write and fsync one file', value: await p95Of(1, plain) }
  const writes = items.map(({ id }) => async () => {
    const article = await store.read(id)
    if (article) await store.write(id, `${article.source}\nOne more line.\n`, { ifVersion: article.version })
  })
  report.add('write, with its revision, p95', await p95Of(1, writes), 'ms', { baseline })
}

/** How long other work waits at most, until the process has nothing to do any more. */
async function longestPause(store: ArticleStore): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  for (let isBusy = true; isBusy; ) {
    const before = process.cpuUsage()
    await sleep(1_000)
    isBusy = process.cpuUsage(before).user > 200_000
  }
  delays.disable()
  await store.list({})
  return delays.max / 1e6
}
