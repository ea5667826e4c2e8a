// The preview of a change of many articles: which change and how, which do not and why. Writes nothing.
import { type BulkChange, checkBulkChange } from '../../../article/bulk-change.ts'
import type { ArticleStore } from '../../../storage/article-store.ts'
import type { RunOptions } from '../run-bounded.ts'
import { type BulkTarget, targetIds } from './bulk-target.ts'
import type { PlannedArticles } from './plan-articles.ts'
import { createPlanner } from './planner.ts'
import { readBatches } from './read-batches.ts'

export interface RunPlan extends PlannedArticles {
  change: BulkChange
}

/** What a run needs, once it is known how much there is to do. */
export type OptionsFor = (total: number) => RunOptions

/** Null when it was stopped. Throws `invalid` for a change that can be done to no article. */
export async function planRun(
  store: ArticleStore,
  target: BulkTarget,
  change: BulkChange,
  optionsFor: OptionsFor,
): Promise<RunPlan | null> {
  checkBulkChange(change)
  const ids = await targetIds(store, target)
  const options = optionsFor(ids.length)
  const { signal } = options
  const plan: RunPlan = { change, planned: [], unchanged: 0, refused: [] }
  const planner = createPlanner(signal)
  try {
    await readBatches(
      store,
      ids,
      async batch => {
        const result = await planner.plan(batch.articles, change)
        plan.planned.push(...result.planned)
        plan.unchanged += result.unchanged
        plan.refused.push(...batch.refused, ...result.refused)
      },
      options,
    )
  } catch (error) {
    // The planner fails when it is stopped; that is no failure of the change.
    if (!signal.aborted) throw error
  } finally {
    planner.close()
  }
  return signal.aborted ? null : inOrder(plan, ids)
}

/** As the list has them: batches come as they are read. */
function inOrder(plan: RunPlan, ids: readonly string[]): RunPlan {
  const places = new Map(ids.map((id, at) => [id, at]))
  const byPlace = (a: { id: string }, b: { id: string }) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)
  return { ...plan, planned: plan.planned.sort(byPlace), refused: plan.refused.sort(byPlace) }
}
