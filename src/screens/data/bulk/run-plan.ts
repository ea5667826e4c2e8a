// Does what a preview showed, and nothing else: each write names the version that was previewed.
import { applyEdits } from '../../../article/text-edit.ts'
import { versionOf } from '../../../article/version-of.ts'
import type { ArticleStore } from '../../../storage/article-store.ts'
import { copyPicture, removeUnlessShown } from '../media/rename-picture.ts'
import { type RunOptions, writesAtOnce } from '../run-bounded.ts'
import { describeChange } from './describe-change.ts'
import type { PlannedChange } from './plan-articles.ts'
import type { RunPlan } from './plan-run.ts'
import { batchesOf, readBatch } from './read-batches.ts'
import type { Change, RunJournal } from './run-journal.ts'
import { type RunResult, runInBatches } from './run-result.ts'

export async function runPlan(
  store: ArticleStore,
  journal: RunJournal,
  { change, planned }: RunPlan,
  options: RunOptions,
): Promise<RunResult> {
  const runId = crypto.randomUUID()
  const title = describeChange(change)
  const startedAt = new Date().toISOString()
  const file = change.kind === 'replace-image' ? change.file : undefined
  const begun = { id: runId, place: store.label, title, startedAt, count: 0, isUndone: false }
  // First, so that no article ever shows a picture that is not there.
  if (file) await copyPicture(store, file.name, file.newName)
  await journal.begin(file ? { ...begun, file } : begun)

  async function prepare(batch: readonly PlannedChange[]) {
    const { articles, refused } = await readBatch(
      store,
      batch.map(({ id }) => id),
    )
    const sources = new Map<string, string>()
    const changes: Change[] = []
    for (const { id, version, edits } of batch) {
      const article = articles.find(each => each.id === id)
      if (article?.version !== version) continue
      const source = applyEdits(article.source, edits)
      sources.set(id, source)
      changes.push({ id, before: version, after: await versionOf(source) })
    }
    const reasons = new Map(refused.map(({ id, reason }) => [id, reason]))
    const act = async ({ id, version }: PlannedChange) => {
      const source = sources.get(id)
      if (source === undefined)
        return { id, reason: reasons.get(id) ?? 'It was changed after the preview. It was left as it is.' }
      await store.write(id, source, { ifVersion: version, reason: title })
      return 'changed' as const
    }
    // Noted first: a page that is closed in the middle of the writes can still take them back.
    return { begin: () => journal.note(runId, changes), act }
  }

  const result = await runInBatches(runId, batchesOf(planned), prepare, {
    ...options,
    atOnce: writesAtOnce(store),
  })
  const note = file && (await removeUnlessShown(store, file.name, file.newName))
  return note ? { ...result, note } : result
}
