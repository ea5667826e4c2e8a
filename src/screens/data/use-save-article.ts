// Writes a source over the version it was based on, or as a new article.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { WriteOptions } from '../../storage/article-store.ts'
import { giveUpAfter } from './give-up-after.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** An article of five million characters over a slow line takes less. */
const longestMs = 30_000

export interface SaveRequest {
  id: string
  source: string
  options: WriteOptions
}

/** The screen tells what went wrong, where it stays; the app only logs what nobody expected. */
export function useSaveArticle() {
  const store = useStore()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, source, options }: SaveRequest) =>
      giveUpAfter(longestMs, store.write(id, source, options)),
    meta: { silentCodes: 'all' },
    onSuccess: saved => {
      client.setQueryData(queryKeys.article(saved.id), saved)
      return client.invalidateQueries({ queryKey: queryKeys.lists })
    },
  })
}
