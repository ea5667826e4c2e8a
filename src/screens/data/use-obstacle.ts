// Why nothing can be written now, for the screens to say before somebody has typed in vain.
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** Null when everything can be written, or when nobody knows. */
export function useObstacle(): string | null {
  const store = useStore()
  const { data } = useQuery({
    queryKey: queryKeys.obstacle,
    queryFn: () => store.obstacle(),
    refetchOnWindowFocus: true,
    retry: false,
  })
  return data ?? null
}
