// What the desk knows of an article and the file does not say, and the change of it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskRecord } from '../../storage/article-store.ts'
import { changeDeskRecord } from '../../storage/desk-record.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** Null when nothing is kept. */
export function useDeskRecord(id: string) {
  const store = useStore()
  return useQuery({
    queryKey: queryKeys.desk(id),
    queryFn: async () => (await store.readDesk(id))?.record ?? null,
  })
}

/** The change is a function of the newest record, so that two editors can change the same one. */
export function useChangeDeskRecord(id: string, failed: string) {
  const store = useStore()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: (record: DeskRecord) => DeskRecord) => changeDeskRecord(store, id, change),
    scope: { id: `desk ${id}` },
    meta: { failed },
    onSuccess: record => client.setQueryData(queryKeys.desk(id), record),
  })
}
