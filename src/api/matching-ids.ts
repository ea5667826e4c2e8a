// Every id that a query finds, collected before anything is done: a change may take an article out of the query.
import { allRows } from '../storage/all-rows.ts'
import type { ArticleStore, ListQuery } from '../storage/article-store.ts'

export async function matchingIds(store: ArticleStore, query: ListQuery): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { id } of allRows(store, query)) ids.add(id)
  return ids
}
