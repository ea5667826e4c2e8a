// How many articles each value of a filter would show, before it is chosen.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FacetField, ListQuery } from '../../storage/article-store.ts'
import { useStore } from './store-context.tsx'

const askAgainMs = 600

/** `text`: only values that contain it. Asked anew whenever something opens that shows it. */
export function useFacets(query: ListQuery, facets: readonly FacetField[], text = '', isAsked = true) {
  const store = useStore()
  const asked: ListQuery = { ...query, facets, limit: 1, ...(text !== '' && { facetText: text }) }
  return useQuery({
    queryKey: ['facets', asked],
    queryFn: async () => {
      const { facets = {}, lacksPileRules = false } = await store.list(asked)
      return { ...facets, lacksPileRules }
    },
    refetchInterval: ({ state }) => (state.data?.lacksPileRules ? askAgainMs : false),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
