// The pictures of the media store, where they are for readers, and which articles show which images.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleStore } from '../../../storage/article-store.ts'
import { queryKeys } from '../query-keys.ts'
import { useStore } from '../store-context.tsx'

const askAgainMs = 600

export function mediaPlaceQuery(store: ArticleStore) {
  return { queryKey: queryKeys.mediaPlace, queryFn: () => store.mediaPlace(), staleTime: 60_000 }
}

export function useMediaPlace() {
  return useQuery({ ...mediaPlaceQuery(useStore()), meta: { isTold: true } })
}

export function useMediaFiles() {
  const store = useStore()
  // Other programs put files there, too, and nobody tells of it.
  return useQuery({
    queryKey: queryKeys.mediaFiles,
    queryFn: () => store.listMedia(),
    staleTime: 0,
    meta: { isTold: true },
  })
}

/** Followed until it tells of what stands now. */
export function useImageUses() {
  const store = useStore()
  return useQuery({
    queryKey: queryKeys.imageUses,
    queryFn: () => store.imageUses(),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isCurrent === false ? askAgainMs : false),
    meta: { isTold: true },
  })
}

export function useRefreshMedia() {
  const client = useQueryClient()
  return () => refreshMedia(client)
}

export function refreshMedia(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: queryKeys.media })
}
