// The cache of the store's answers, and the one place that shows what went wrong or was done.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { type ErrorCode, isGalleyError } from '../article/galley-error.ts'
import { queryKeys } from '../screens/data/query-keys.ts'
import { hideError, reportUnexpected, showDone, showError, showUndo } from './toasts.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The screen tells by itself when it fails. */
      isTold?: boolean
    }
    mutationMeta: {
      /** What the toast says when it fails, e.g. "The article was not saved". */
      failed?: string
      /** What the toast says when it is done. */
      done?: string
      /** Takes it back, from that toast. */
      undo?: () => Promise<void>
      /** Codes that the screen shows by itself; `all` is also what has no code. */
      silentCodes?: readonly ErrorCode[] | 'all'
    }
  }
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: retryUnavailable,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.state.data !== undefined && !query.meta?.isTold)
          showError('This could not be brought up to date', error)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        const { failed = 'This did not work', silentCodes = [] } = mutation.meta ?? {}
        if (silentCodes === 'all') reportUnexpected(error)
        else if (!isGalleyError(error) || !silentCodes.includes(error.code)) showError(failed, error)
      },
      onSettled: (_data, error, _variables, _result, _mutation, { client }) => {
        // Whether anything can be written may be another matter now.
        if (error || client.getQueryData(queryKeys.obstacle))
          void client.invalidateQueries({ queryKey: queryKeys.obstacle })
      },
      onSuccess: (_data, _variables, _context, mutation) => {
        const { failed, done, undo } = mutation.meta ?? {}
        if (failed) void hideError(failed)
        if (done) undo ? showUndo(done, undo) : showDone(done)
      },
    }),
  })
}

function retryUnavailable(failures: number, error: unknown): boolean {
  return failures < 2 && isGalleyError(error) && error.code === 'unavailable'
}
