// Takes off flags whose time is over, for a store behind which nobody else does.
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStore } from './store-context.tsx'

const everyMs = 60_000

/** At opening, and every minute as long as the desk is open. */
export function useExpireFlags() {
  const store = useStore()
  const { mutate } = useMutation({
    mutationFn: async () => {
      const { expireFlags } = await import('../../storage/expire-flags.ts')
      return expireFlags(store, new Date())
    },
    scope: { id: 'expire-flags' },
    meta: { failed: 'Flags whose time is over were not taken off' },
  })
  useEffect(() => {
    if (store.capabilities.expiresFlags) return
    mutate()
    const timer = setInterval(mutate, everyMs)
    return () => clearInterval(timer)
  }, [store, mutate])
}
