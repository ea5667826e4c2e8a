// Keeps what the screens show in step with changes by others: other tabs, other people, editors on disk.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

const settleMs = 150

export function useStoreEvents() {
  const store = useStore()
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = store.watch(event => {
      if (event.kind === 'reset') void client.invalidateQueries({ queryKey: ['article'] })
      else void client.invalidateQueries({ queryKey: queryKeys.article(event.id) })
      clearTimeout(timer)
      timer = setTimeout(() => void client.invalidateQueries({ queryKey: queryKeys.lists }), settleMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store, client])
}
