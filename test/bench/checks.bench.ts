// The checks: all rules on one article, and a pile counted in the background while others use the store.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkArticle } from '../../src/checks/check-article.ts'
import { createExaminer } from '../../src/checks/examiner.ts'
import { openFolderStore } from '../../src/server/folder-store/folder-store.ts'
import { generatePile } from './generate-pile.ts'
import { p95Of, printTime, printTitle, timeOf } from './measure.ts'

const count = 4_644

export async function benchChecks(): Promise<void> {
  const pile = [...generatePile({ count })]
  const characters = pile.reduce((sum, { source }) => sum + source.length, 0)
  printTitle(`Checks, ${count} articles of ${Math.round(characters / count / 100) / 10} KB`)
  const sample = pile.slice(0, 300).map(
    ({ source }) =>
      () =>
        checkArticle(source),
  )
  printTime('all rules on one article, p95', await p95Of(5, sample), 'target 3')
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    for (const { id, source } of pile) writeFileSync(join(folder, id), source)
    await benchFolder(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchFolder(folder: string): Promise<void> {
  const plain = await openFolderStore(folder)
  await plain.close()
  const openPlain = async () => (await openFolderStore(folder)).close()
  printTime('baseline: open without checks, nothing kept', await timeOf(openPlain))
  const store = await openFolderStore(folder, { examiner: createExaminer() })
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const counted = async () => {
    while ((await store.list({ limit: 1, sort: 'findings' })).items[0]?.findings === undefined)
      await sleep(100)
  }
  printTime('the whole folder counted', await timeOf(counted), 'target 20,000')
  printTime('longest pause meanwhile', delays.max / 1e6, 'target 30')
  await store.close()
  const openCounted = async () => (await openFolderStore(folder, { examiner: createExaminer() })).close()
  printTime('open, warm, with its counts', await timeOf(openCounted))
}
