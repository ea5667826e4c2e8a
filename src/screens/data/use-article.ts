// One article as the store has it; null when there is none.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ArticleStore } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

export function articleQuery(store: ArticleStore, id: string) {
  return queryOptions({ queryKey: queryKeys.article(id), queryFn: () => store.read(id) })
}

/** `enabled`: false asks nothing, for an id that is not one yet. */
export function useArticle(id: string, enabled = true) {
  return useQuery({ ...articleQuery(useStore(), id), enabled })
}
