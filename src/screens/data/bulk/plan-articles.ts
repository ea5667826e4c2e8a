// What a change does to some articles, each by itself: its edits, or why it cannot be.
import { type BulkChange, planBulkChange } from '../../../article/bulk-change.ts'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { TextEdit } from '../../../article/text-edit.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'

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
}

export function planArticles(articles: readonly StoredArticle[], change: BulkChange): PlannedArticles {
  const result: PlannedArticles = { planned: [], unchanged: 0, refused: [] }
  for (const { id, version, source } of articles) {
    try {
      const edits = planBulkChange(source, change)
      if (edits.length === 0) result.unchanged += 1
      else result.planned.push({ id, version, edits })
    } catch (error) {
      if (!isGalleyError(error)) throw error
      result.refused.push({ id, reason: error.message })
    }
  }
  return result
}
