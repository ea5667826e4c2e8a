// The articles that are offered for what was typed.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStore } from './store-context.tsx'

const settleMs = 120
const offeredArticles = 8

/** The answer to the last text only: one that comes late for an earlier text is never shown as the new one's. */
export function useFoundArticles(text: string) {
  const store = useStore()
  const typed = text.trim()
  const [q] = useDebouncedValue(typed, settleMs)
  const { data, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['found-articles', q],
    queryFn: () => store.list({ q, limit: offeredArticles }),
    enabled: q !== '',
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const isLooking = typed !== q || isPlaceholderData || (isFetching && !data)
  return { rows: typed === '' ? [] : (data?.items ?? []), isLooking: typed !== '' && isLooking }
}
