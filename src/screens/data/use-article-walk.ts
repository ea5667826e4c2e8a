// The articles before and after one, in the list that it was opened from.
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { ArticlePage, ListQuery } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'
import { articleQuery } from './use-article.ts'
import { articlePages } from './use-articles.ts'

type ListPages = InfiniteData<ArticlePage, string | null>

export type Step = 1 | -1

export interface ArticleWalk {
  /** From 1; null when the article is not in the list, or not found in it yet. */
  position: number | null
  total: number
  hasNext: boolean
  hasPrevious: boolean
  /** Passes over articles that were removed meanwhile. */
  go(step: Step): Promise<void>
  /** The way that the last step went, until the new article's page has taken the focus. */
  arrivedBy: RefObject<Step | null>
}

/**
 * The order is the one in which the list was found, and stays so while its articles are saved, flagged or get
 * another status: the next one is always one that was not seen yet.
 */
export function useArticleWalk(id: string, query: ListQuery): ArticleWalk {
  const store = useStore()
  const client = useQueryClient()
  const navigate = useNavigate()
  const arrivedBy = useRef<Step | null>(null)
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery({
    ...articlePages(store, query),
    queryKey: queryKeys.walk(query),
    initialData: () => client.getQueryData<ListPages>(queryKeys.list(query)),
    staleTime: 'static',
    gcTime: 0,
  })
  const ids = useMemo(
    () => [...new Set(data?.pages.flatMap(page => page.items.map(row => row.id)))],
    [data?.pages],
  )
  const index = ids.indexOf(id)
  const needsMore = index === -1 || index === ids.length - 1
  // After every draw: a page may come so fast that nothing but the rows has changed since.
  useEffect(() => {
    if (needsMore && hasNextPage && !isFetching && !isError) void fetchNextPage()
  })

  const nextId = index === -1 ? undefined : ids[index + 1]
  useEffect(() => {
    if (nextId !== undefined) void client.prefetchQuery(articleQuery(store, nextId))
  }, [nextId, store, client])

  const isThere = async (other: string) => {
    try {
      return (await client.fetchQuery(articleQuery(store, other))) !== null
    } catch {
      // Opening it tells what is wrong, and offers to try again.
      return true
    }
  }
  return {
    position: index === -1 ? null : index + 1,
    total: data?.pages[0]?.total ?? 0,
    hasNext: nextId !== undefined,
    hasPrevious: index > 0,
    arrivedBy,
    async go(step) {
      if (index === -1) return
      for (let at = index + step; at >= 0 && at < ids.length; at += step) {
        const other = ids[at]
        if (other === undefined || !(await isThere(other))) continue
        arrivedBy.current = step
        return navigate({ to: '/article/$id', params: { id: other }, search: before => before })
      }
    },
  }
}
