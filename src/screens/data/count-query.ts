// How many articles a query finds, asked for without reading their rows.
import { queryOptions } from '@tanstack/react-query'
import type { ArticlePage, ArticleStore, ListQuery } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'

/** Kept in the shape of a list of one page, since whoever changes rows at once changes all lists that are kept. */
export function countQuery(store: ArticleStore, query: ListQuery) {
  const shortest: ListQuery = { ...query, limit: 1 }
  return queryOptions({
    queryKey: queryKeys.list(shortest),
    queryFn: async (): Promise<{ pages: ArticlePage[]; pageParams: null[] }> => ({
      pages: [await store.list(shortest)],
      pageParams: [null],
    }),
    select: ({ pages }) => pages[0]?.total,
  })
}
