// Takes one change of one article back: the earlier bytes, where nobody has written since.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Change } from './bulk/run-journal.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

export function usePutBack() {
  const store = useStore()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (change: Change) =>
      (await import('./change-article.ts')).putBack(store, change, 'Undo'),
    // After the change itself, and before the next one of the same article.
    scope: { id: 'change-fields' },
    meta: { failed: 'The article was not put back' },
    onSuccess: saved => client.setQueryData(queryKeys.article(saved.id), saved),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })
}
