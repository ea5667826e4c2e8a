// The checks: all rules on one article, and a pile counted in the background while others use the store.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkArticle } from '../../src/checks/check-article.ts'
import { createExaminer } from '../../src/checks/examiner.ts'
import { openExaminerThread } from '../../src/server/folder-store/examiner-thread.ts'
import { openFolderStore } from '../../src/server/folder-store/folder-store.ts'
import { generatePile } from './generate-pile.ts'
import { p95Of, timeOf } from './measure.ts'
import type { Report } from './report.ts'
import { withFolder } from './with-folder.ts'

const count = 4_644
/** As `galley serve` opens it. */
const script = new URL('../../dist/server/main.js', import.meta.url)
const openThread = (root: string) => openExaminerThread(script, root)

export async function benchChecks(report: Report): Promise<void> {
  const pile = [...generatePile({ count })]
  const characters = pile.reduce((sum, { source }) => sum + source.length, 0)
  const size = Math.round(characters / count / 100) / 10
  report.chapter(`Checks, ${count.toLocaleString('en')} articles of ${size} KB`)
  const sample = pile.slice(0, 300).map(
    ({ source }) =>
      () =>
        checkArticle(source),
  )
  report.add('all rules on one article, p95', await p95Of(5, sample), 'ms', { atMost: 3 })
  await withFolder(pile, folder => benchFolder(folder, report))
}

async function benchFolder(folder: string, report: Report): Promise<void> {
  const plain = await openFolderStore(folder)
  await plain.close()
  const openPlain = async () => (await openFolderStore(folder)).close()
  const baseline = { name: 'open without checks, nothing kept', value: await timeOf(openPlain) }
  const store = await openFolderStore(folder, { examiner: createExaminer(), openThread })
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const counted = async () => {
    while ((await store.list({ limit: 1, sort: 'findings' })).items[0]?.findings === undefined)
      await sleep(100)
  }
  report.add('the whole folder counted', await timeOf(counted), 'ms', { atMost: 20_000, baseline })
  report.add('longest pause meanwhile', delays.max / 1e6, 'ms', { atMost: 30 })
  await store.close()
  const openCounted = async () => (await openFolderStore(folder, { examiner: createExaminer() })).close()
  report.add('open, warm, with its counts', await timeOf(openCounted), 'ms', { baseline })
}
