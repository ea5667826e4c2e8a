// What a change does to some articles, each by itself: its edits, or why it cannot be.
import { type BulkChange, planBulkChange } from '../../../article/bulk-change.ts'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { TextEdit } from '../../../article/text-edit.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { createRuleFixer, type RuleFix } from './rule-fix.ts'

/** What a run can do: a change of the article, or the safe fixes of a rule. */
export type RunChange = BulkChange | RuleFix

/** With the `dismissals` of the desk record, where the change heeds them. */
export type ArticleToPlan = StoredArticle & { dismissals?: unknown }

export interface PlannedChange {
  id: string
  /** The version that the edits are on. */
  version: string
  edits: readonly TextEdit[]
}

export interface Refusal {
  id: string
  reason: string
}

export interface PlannedArticles {
  planned: PlannedChange[]
  /** Articles that stand as asked already. */
  unchanged: number
  refused: Refusal[]
  /** What a rule finds that cannot be mended safely: it stays. */
  left: LeftFindings
}

export interface LeftFindings {
  findings: number
  articles: number
}

export function planArticles(articles: readonly ArticleToPlan[], change: RunChange): PlannedArticles {
  const result: PlannedArticles = {
    planned: [],
    unchanged: 0,
    refused: [],
    left: { findings: 0, articles: 0 },
  }
  const planOne = plannerOf(change)
  for (const article of articles) {
    const { id, version } = article
    try {
      const { edits, left } = planOne(article)
      if (edits.length === 0) result.unchanged += 1
      else result.planned.push({ id, version, edits })
      if (left > 0) result.left = addLeft(result.left, { findings: left, articles: 1 })
    } catch (error) {
      if (!isGalleyError(error)) throw error
      result.refused.push({ id, reason: error.message })
    }
  }
  return result
}

export function addLeft(one: LeftFindings, other: LeftFindings): LeftFindings {
  return { findings: one.findings + other.findings, articles: one.articles + other.articles }
}

function plannerOf(change: RunChange) {
  if (change.kind !== 'fix-rule')
    return ({ source }: ArticleToPlan) => ({ edits: planBulkChange(source, change), left: 0 })
  const fix = createRuleFixer(change)
  return ({ source, dismissals }: ArticleToPlan) => fix(source, dismissals)
}
