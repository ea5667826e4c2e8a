// The rows of a list, page by page as the editor scrolls.
import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { ArticlePage, ArticleStore, ListQuery } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** More than a large screen shows; public/early.js asks for as many. */
const firstPageRows = 60
/** A page is checked between two frames, so it must not be too large either. */
const laterPageRows = 500
/** Each row of a search brings the place where it matches. */
const foundPageRows = 200

/** The first page is small, so that it shows at once; the later ones are larger, so that a jump to the end is short. */
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

/** Reads the first rows of a list that is about to be opened. */
export function usePrefetchArticles(): (query: ListQuery) => void {
  const store = useStore()
  const client = useQueryClient()
  return query => void client.prefetchInfiniteQuery(articlesQuery(store, query))
}
