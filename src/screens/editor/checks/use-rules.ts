// The rules in force, here and for everybody: whoever changes the setting `checks` changes what the editor shows.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../data/query-keys.ts'
import { useStore } from '../../data/store-context.tsx'
import type { DeskRules } from './read-rules.ts'

/** Below the setting, so that it is read again whenever that is. */
const queryKey = [...queryKeys.setting('checks'), 'rules']

/** Null until they are read. */
export function useRules(): DeskRules | null {
  const store = useStore()
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: async () => {
      const { readRules } = await import('./read-rules.ts')
      return readRules(store, client.getQueryData<DeskRules>(queryKey))
    },
    structuralSharing: false,
  })
  return data ?? null
}
