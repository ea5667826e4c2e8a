// The sources that an article once had, newest first, and one of them in full.
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** `version` is the one that stands now: another one means that the list has grown. */
export function useRevisions(id: string, version: string) {
  const store = useStore()
  return useQuery({
    queryKey: [...queryKeys.revisions(id), version],
    queryFn: () => store.revisions(id),
  })
}

/** Nothing is read while `version` is null. */
export function useRevision(id: string, version: string | null) {
  const store = useStore()
  return useQuery({
    queryKey: ['revision', id, version],
    queryFn: () => store.readRevision(id, version ?? ''),
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
