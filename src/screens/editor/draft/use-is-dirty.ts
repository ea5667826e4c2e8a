// Follows whether the draft differs from what is saved; draws only when that turns.
import { useCallback, useSyncExternalStore } from 'react'
import type { Draft } from './use-draft.ts'

export function useIsDirty(draft: Draft): boolean {
  const { form, body, whole } = draft
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = [
        body.subscribe(onChange),
        whole.subscribe(onChange),
        form.subscribe({ formState: { values: true }, callback: onChange }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [form, body, whole],
  )
  return useSyncExternalStore(subscribe, draft.isDirty)
}
