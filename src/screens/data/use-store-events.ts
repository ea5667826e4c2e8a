// Keeps what the screens show in step with changes by others: other tabs, other people, editors on disk.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ArticleStore } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

const settleMs = 150
/** Changes that never settle do not keep a list from following for longer. */
const longestMs = 1_000

/**
 * Watches while the page can be seen. A hidden tab lets go of its line, since a browser gives a server only six,
 * and asks for everything anew when it comes back.
 */
export function useStoreEvents() {
  const store = useStore()
  const client = useQueryClient()
  useEffect(() => {
    let stop = follow(store, client)
    const onVisibility = () => {
      stop()
      stop = noWatch
      if (document.visibilityState === 'hidden') return
      stop = follow(store, client)
      void client.invalidateQueries()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      stop()
    }
  }, [store, client])
}

function follow(store: ArticleStore, client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueMs = Number.POSITIVE_INFINITY
  /** A list that is being read is let through, and read again then: else many changes would keep it from ever coming. */
  const refreshLists = () => {
    const isReading = client.isFetching({ queryKey: queryKeys.lists }) > 0
    if (isReading) {
      timer = setTimeout(refreshLists, settleMs)
      return
    }
    dueMs = Number.POSITIVE_INFINITY
    for (const queryKey of [queryKeys.lists, queryKeys.taxonomy, queryKeys.report, queryKeys.imageUses])
      void client.invalidateQueries({ queryKey })
  }
  const stop = store.watch(event => {
    if (event.kind === 'setting') {
      void client.invalidateQueries({ queryKey: queryKeys.setting(event.name) })
      return
    }
    if (event.kind === 'reset') {
      void client.invalidateQueries({ queryKey: queryKeys.anyArticle })
      void client.invalidateQueries({ queryKey: queryKeys.settings })
    } else void client.invalidateQueries({ queryKey: queryKeys.article(event.id) })
    const nowMs = performance.now()
    dueMs = Math.min(dueMs, nowMs + longestMs)
    clearTimeout(timer)
    timer = setTimeout(refreshLists, Math.min(settleMs, dueMs - nowMs))
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function noWatch() {}
