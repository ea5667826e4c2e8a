// Takes a run back: the earlier bytes exactly, from the revisions, where nobody has written since.
import type { ArticleStore } from '../../../storage/article-store.ts'
import { putBack } from '../change-article.ts'
import { writesAtOnce } from '../run-bounded.ts'
import type { OptionsFor } from './plan-run.ts'
import { batchesOf, readBatch } from './read-batches.ts'
import type { BulkRun, Change, RunJournal } from './run-journal.ts'
import { type RunResult, runInBatches } from './run-result.ts'

/** May be stopped and begun again: what is back already stays as it is. */
export async function undoRun(
  store: ArticleStore,
  journal: RunJournal,
  { id: runId, title }: Pick<BulkRun, 'id' | 'title'>,
  optionsFor: OptionsFor,
): Promise<RunResult> {
  const changes = await journal.changesOf(runId)

  async function prepare(batch: readonly Change[]) {
    const { articles, refused } = await readBatch(
      store,
      batch.map(({ id }) => id),
    )
    const versions = new Map(articles.map(({ id, version }) => [id, version]))
    const reasons = new Map(refused.map(({ id, reason }) => [id, reason]))
    return async (change: Change) => {
      const { id, before, after } = change
      const version = versions.get(id)
      if (version === undefined) return { id, reason: reasons.get(id) ?? '' }
      if (version === before) return 'unchanged' as const
      if (version !== after) return { id, reason: 'It was changed since. It was left as it is.' }
      await putBack(store, change, `Undo: ${title}`)
      return 'changed' as const
    }
  }

  const result = await runInBatches(runId, batchesOf(changes), prepare, {
    ...optionsFor(changes.length),
    atOnce: writesAtOnce(store),
  })
  if (result.left === 0) await journal.markUndone(runId)
  return result
}
