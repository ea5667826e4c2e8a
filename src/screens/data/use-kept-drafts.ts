// What is kept on this device and not saved, followed over all tabs.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isGalleyError } from '../../article/galley-error.ts'
import { useDraftKeeper } from './drafts-context.tsx'
import { queryKeys } from './query-keys.ts'

// A device that keeps nothing says so where somebody types; a list need not.
const options = { meta: { isTold: true }, retry: false, staleTime: 0 }

/** The drafts of all articles, newest first. */
export function useKeptDrafts() {
  const keeper = useDraftKeeper()
  return useQuery({ ...options, queryKey: queryKeys.allDrafts, queryFn: () => keeper.list() })
}

/** Which tabs edit which article now. */
export function useOpenTabs() {
  const keeper = useDraftKeeper()
  return useQuery({ ...options, queryKey: queryKeys.openTabs, queryFn: () => keeper.allAttending() })
}

/** The drafts of one article, with their texts, and the tabs that edit it now. */
export function useDraftsOf(id: string) {
  const keeper = useDraftKeeper()
  return useQuery({
    ...options,
    queryKey: queryKeys.draftsOf(id),
    async queryFn() {
      const tabs = await keeper.attending(id)
      try {
        return { tabs, drafts: await keeper.read(id), problem: '' }
      } catch (error) {
        // Who has the article open is known all the same.
        if (!isGalleyError(error)) throw error
        return { tabs, drafts: [], problem: error.message }
      }
    },
    gcTime: 0,
  })
}

/** Once in the app: what is shown of drafts follows the keeper. */
export function useDraftEvents() {
  const keeper = useDraftKeeper()
  const client = useQueryClient()
  useEffect(
    () => keeper.watch(() => void client.invalidateQueries({ queryKey: queryKeys.drafts })),
    [keeper, client],
  )
}
