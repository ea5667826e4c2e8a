// The newest articles' ids: a new file is named the way they are.
import { useQuery } from '@tanstack/react-query'
import { useStore } from '../data/store-context.tsx'

const none: readonly string[] = []

export function useNeighbourIds(): readonly string[] {
  const store = useStore()
  const { data } = useQuery({
    queryKey: ['neighbour-ids'],
    queryFn: async () => (await store.list({ sort: '-date', limit: 50 })).items.map(({ id }) => id),
  })
  return data ?? none
}
