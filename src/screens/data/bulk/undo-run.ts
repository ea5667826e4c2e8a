// Takes a run back: the earlier bytes exactly, from the revisions, where nobody has written since.
import { isGalleyError } from '../../../article/galley-error.ts'
import type { ArticleStore } from '../../../storage/article-store.ts'
import { putBack } from '../change-article.ts'
import { copyPicture, removeUnlessShown } from '../media/rename-picture.ts'
import { writesAtOnce } from '../run-bounded.ts'
import type { OptionsFor } from './plan-run.ts'
import { batchesOf } from './read-batches.ts'
import type { BulkRun, Change, RunJournal } from './run-journal.ts'
import { type Outcome, type RunResult, runInBatches } from './run-result.ts'

/** May be stopped and begun again: what is back already stays as it is. */
export async function undoRun(
  store: ArticleStore,
  journal: RunJournal,
  { id: runId, title }: Pick<BulkRun, 'id' | 'title'>,
  optionsFor: OptionsFor,
): Promise<RunResult> {
  const changes = await journal.changesOf(runId)
  const file = (await journal.runOf(runId))?.file
  if (file) await putPictureBack(store, file)
  const prepare = async () => ({ act: (change: Change) => takeBack(store, change, `Undo: ${title}`) })
  const result = await runInBatches(runId, batchesOf(changes), prepare, {
    ...optionsFor(changes.length),
    atOnce: writesAtOnce(store),
  })
  const note = file && (await removeUnlessShown(store, file.newName, file.name))
  if (result.left.length + result.unanswered.length === 0) await journal.markUndone(runId)
  return note ? { ...result, note } : result
}

/** One that is gone under both names keeps no text from going back. */
async function putPictureBack(store: ArticleStore, file: NonNullable<BulkRun['file']>): Promise<void> {
  try {
    await copyPicture(store, file.newName, file.name)
  } catch (error) {
    if (!isGalleyError(error) || error.code !== 'not-found') throw error
  }
}

/** The store itself tells what stands now: a write that names a version is refused over any other. */
async function takeBack(store: ArticleStore, change: Change, reason: string): Promise<Outcome> {
  const { id, before } = change
  try {
    await putBack(store, change, reason)
    return 'changed'
  } catch (error) {
    if (!isGalleyError(error) || !['conflict', 'not-found'].includes(error.code)) throw error
    const current = error.code === 'conflict' ? error.currentVersion : (await store.read(id))?.version
    // The run may never have come to the article: then its earlier text is no revision, it stands.
    if (current === before) return 'unchanged'
    if (!current) return { id, reason: 'This article is no longer there.' }
    return {
      id,
      reason: error.code === 'conflict' ? 'It was changed since. It was left as it is.' : error.message,
    }
  }
}
