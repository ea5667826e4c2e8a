// Every id that a query finds, collected before anything is done: a change may take an article out of the query.
import type { ArticleStore, ListQuery } from '../storage/article-store.ts'

const pageRows = 1000

export async function matchingIds(store: ArticleStore, query: ListQuery): Promise<Set<string>> {
  const ids = new Set<string>()
  let cursor: string | null = null
  do {
    const page = await store.list({ ...query, limit: pageRows, ...(cursor !== null && { cursor }) })
    for (const row of page.items) ids.add(row.id)
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}
