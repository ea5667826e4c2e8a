// Which articles a change is for.

import { allRows } from '../../../storage/all-rows.ts'
import type { ArticleStore, ListQuery } from '../../../storage/article-store.ts'

/** Chosen articles, or all that a query matches when the change begins, but some. */
export type BulkTarget = { ids: readonly string[] } | { query: ListQuery; except?: ReadonlySet<string> }

export async function targetIds(store: ArticleStore, target: BulkTarget): Promise<readonly string[]> {
  if ('ids' in target) return target.ids
  const ids: string[] = []
  for await (const { id } of allRows(store, target.query)) if (!target.except?.has(id)) ids.push(id)
  return ids
}
