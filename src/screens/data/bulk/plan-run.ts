// The preview of a change of many articles: which change and how, which do not and why. Writes nothing.
import { checkBulkChange } from '../../../article/bulk-change.ts'
import { readCheckSettings } from '../../../checks/check-settings.ts'
import type { ArticleStore, StoredArticle } from '../../../storage/article-store.ts'
import type { RunOptions } from '../run-bounded.ts'
import { type BulkTarget, targetIds } from './bulk-target.ts'
import { type ArticleToPlan, addLeft, type PlannedArticles, type RunChange } from './plan-articles.ts'
import { createPlanner } from './planner.ts'
import { readBatches } from './read-batches.ts'

export interface RunPlan extends PlannedArticles {
  change: RunChange
}

const recordsAtOnce = 6

/** What a run needs, once it is known how much there is to do. */
export type OptionsFor = (total: number) => RunOptions

/** Null when it was stopped. Throws `invalid` for a change that can be done to no article. */
export async function planRun(
  store: ArticleStore,
  target: BulkTarget,
  asked: RunChange,
  optionsFor: OptionsFor,
): Promise<RunPlan | null> {
  if (asked.kind !== 'fix-rule') checkBulkChange(asked)
  const change = await withSettings(store, asked)
  const ids = await targetIds(store, target)
  const options = optionsFor(ids.length)
  const { signal } = options
  const plan: RunPlan = {
    change,
    planned: [],
    unchanged: 0,
    refused: [],
    left: { findings: 0, articles: 0 },
  }
  const planner = createPlanner(signal)
  try {
    await readBatches(
      store,
      ids,
      async batch => {
        const articles =
          change.kind === 'fix-rule' ? await withDismissals(store, batch.articles) : batch.articles
        const result = await planner.plan(articles, change)
        plan.left = addLeft(plan.left, result.left)
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

/** The rules go by the settings of the desk, as they are now. */
async function withSettings(store: ArticleStore, change: RunChange): Promise<RunChange> {
  if (change.kind !== 'fix-rule') return change
  return { ...change, settings: readCheckSettings((await store.readSetting('checks'))?.value) }
}

/** What somebody dismissed is no fault. */
async function withDismissals(
  store: ArticleStore,
  articles: readonly StoredArticle[],
): Promise<ArticleToPlan[]> {
  const found: ArticleToPlan[] = []
  for (let at = 0; at < articles.length; at += recordsAtOnce) {
    const some = articles.slice(at, at + recordsAtOnce)
    const desks = await Promise.all(some.map(({ id }) => store.readDesk(id)))
    for (const [index, article] of some.entries())
      found.push({ ...article, dismissals: desks[index]?.record.dismissals })
  }
  return found
}

/** As the list has them: batches come as they are read. */
function inOrder(plan: RunPlan, ids: readonly string[]): RunPlan {
  const places = new Map(ids.map((id, at) => [id, at]))
  const byPlace = (a: { id: string }, b: { id: string }) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)
  return { ...plan, planned: plan.planned.sort(byPlace), refused: plan.refused.sort(byPlace) }
}
