// Writes what a plan says, exactly as the files are. What is replaced stays as a revision.
import { isGalleyError } from '../../article/galley-error.ts'
import type { ArticleStore, WriteCondition } from '../../storage/article-store.ts'
import { type RunOptions, runBounded, writesAtOnce } from '../data/run-bounded.ts'
import type { ImportFile } from './import-file.ts'
import type { ImportPlan } from './plan-import.ts'

export interface ImportResult {
  added: number
  replaced: number
  refused: { path: string; reason: string }[]
  stopped: boolean
}

/** Longer files are written one by one: a hundred of them in memory would end the page. */
const longBytes = 2_000_000

interface Task {
  id: string
  file: ImportFile
  condition: WriteCondition
}

export async function runImport(
  store: ArticleStore,
  tasks: readonly Task[],
  options: RunOptions,
): Promise<ImportResult> {
  const result: ImportResult = { added: 0, replaced: 0, refused: [], stopped: false }
  const write = async ({ id, file, condition }: Task) => {
    try {
      await store.write(id, await file.read(), { ...condition, reason: 'Import' })
      if (condition.ifAbsent) result.added += 1
      else result.replaced += 1
    } catch (error) {
      if (!isGalleyError(error)) throw error
      result.refused.push({ path: file.path, reason: error.message })
    }
  }
  const short = tasks.filter(({ file }) => file.size <= longBytes)
  const long = tasks.filter(({ file }) => file.size > longBytes)
  await runBounded(short, write, { ...options, atOnce: writesAtOnce(store) })
  const onProgress = (done: number) => options.onProgress(short.length + done)
  await runBounded(long, write, { ...options, onProgress, atOnce: 1 })
  const handled = result.added + result.replaced + result.refused.length
  return { ...result, stopped: handled < tasks.length }
}

/** The writes of what was chosen: over the version that the plan saw, or of what is not there yet. */
export function importTasks(chosen: ImportPlan): Task[] {
  return chosen.map(({ id, file, version }) => ({
    id,
    file,
    condition: version === undefined ? { ifAbsent: true } : { ifVersion: version },
  }))
}
