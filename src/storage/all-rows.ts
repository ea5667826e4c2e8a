// Walks a list to its end, for what is done with everything that a filter matches.
import type { ArticleRow, ArticleStore, ListQuery } from './article-store.ts'

const pageRows = 1000

/** Page by page, as the store has them now. */
export async function* allRows(store: ArticleStore, query: ListQuery): AsyncGenerator<ArticleRow> {
  let cursor: string | null = null
  do {
    const page = await store.list({ ...query, limit: pageRows, ...(cursor === null ? {} : { cursor }) })
    yield* page.items
    cursor = page.nextCursor
  } while (cursor !== null)
}
