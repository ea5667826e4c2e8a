// The folder store on 10,000 articles: opening cold and warm, list, filter, search, write.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { openFolderStore } from '../../src/server/folder-store/folder-store.ts'
import type { ArticleStore, ListQuery } from '../../src/storage/article-store.ts'
import { generatePile } from './generate-pile.ts'
import { p95Of, printTime, printTitle, timeOf } from './measure.ts'

const count = 10_000

const filters: ListQuery[] = [
  { featured: true, sort: '-date' },
  { category: 'Harbour Repair' },
  { hasProblems: true },
  { status: 'new', trending: true, sort: 'title' },
  { dateFrom: '2025-03-14', dateTo: '2025-03-16', sort: '-length' },
]
const searches = ['harbour', 'river beekeeping', 'c', 'cafe neighbour', 'trades lanterns', 'zzz', 'every-day']

export async function benchFolderStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    for (const { id, source } of generatePile({ count })) writeFileSync(join(folder, id), source)
    await benchFolder(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchFolder(folder: string): Promise<void> {
  printTitle(`Folder store, ${count} articles`)
  const names = readdirSync(folder)
  const readAll = () => names.map(name => readFileSync(join(folder, name)).length)
  printTime('baseline: read every file', await timeOf(readAll))
  const cold = await timedOpen(folder)
  printTime('open, cold', cold.timeMs, 'target 3,000')
  printTime('first search, index not built', await timeOf(() => cold.store.list({ q: 'harbour orchard' })))
  printTime('longest pause while the index is built', await longestPause(cold.store), 'target 30')
  await cold.store.close()
  const warm = await timedOpen(folder)
  printTime('open, warm', warm.timeMs, 'target 1,000')
  await benchQueries(warm.store)
  await benchWrites(warm.store, folder)
  await warm.store.close()
}

async function timedOpen(folder: string): Promise<{ store: ArticleStore; timeMs: number }> {
  const start = performance.now()
  const store = await openFolderStore(folder)
  return { store, timeMs: performance.now() - start }
}

async function benchQueries(store: ArticleStore): Promise<void> {
  printTime('list, p95', await p95Of(20, [() => store.list({})]), 'target 50')
  printTime(
    'filter, p95',
    await p95Of(
      10,
      filters.map(query => () => store.list(query)),
    ),
    'target 50',
  )
  printTime(
    'search, p95',
    await p95Of(
      10,
      searches.map(q => () => store.list({ q })),
    ),
    'target 50',
  )
}

async function benchWrites(store: ArticleStore, folder: string): Promise<void> {
  const { items } = await store.list({ limit: 100 })
  const plain = items.map(({ id }) => () => {
    writeFileSync(join(folder, '.galley', `${id.length}.tmp`), 'x'.repeat(10_000), { flush: true })
  })
  printTime('baseline: write and fsync one file, p95', await p95Of(1, plain))
  const writes = items.map(({ id }) => async () => {
    const article = await store.read(id)
    if (article) await store.write(id, `${article.source}\nOne more line.\n`, { ifVersion: article.version })
  })
  printTime('write, with its revision, p95', await p95Of(1, writes))
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
