// The rows of a list, page by page as the editor scrolls.
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ArticlePage, ArticleStore, ListQuery } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

const firstPageRows = 100
const laterPageRows = 1000
/** Each row of a search brings the place where it matches. */
const foundPageRows = 200

/** The first page is small, so that it shows at once; the later ones are large, so that a jump to the end is short. */
export function articlePages(store: ArticleStore, query: ListQuery) {
  return {
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      store.list({
        ...query,
        ...(query.q !== undefined && { snippets: true }),
        limit: pageParam === null ? firstPageRows : query.q === undefined ? laterPageRows : foundPageRows,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ArticlePage) => page.nextCursor,
  }
}

export function articlesQuery(store: ArticleStore, query: ListQuery) {
  return infiniteQueryOptions({ queryKey: queryKeys.list(query), ...articlePages(store, query) })
}

export function useArticles(query: ListQuery) {
  return useInfiniteQuery({ ...articlesQuery(useStore(), query), placeholderData: keepPreviousData })
}
