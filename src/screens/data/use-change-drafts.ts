// What is done with drafts on this device: dropped, and kept again. The app tells when the device refuses.
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { DraftName, KeptDraft } from '../../storage/draft-keeper.ts'
import { useDraftKeeper } from './drafts-context.tsx'

/** `onDropped` gets what is gone, for the way back. */
export function useDropDraft(onDropped: (kept: KeptDraft) => void) {
  const keeper = useDraftKeeper()
  return useMutation({
    mutationFn: async ({ id, tab }: DraftName) => {
      const kept = (await keeper.read(id)).find(draft => draft.tab === tab)
      await keeper.remove({ id, tab })
      return kept
    },
    meta: { failed: 'The changes were not dropped' },
    onSuccess: kept => kept && onDropped(kept),
  })
}

export function useKeepAgain(onKept: () => void) {
  const keeper = useDraftKeeper()
  return useMutation({
    mutationFn: (kept: KeptDraft) => keeper.keep(kept),
    meta: { failed: 'The changes are not back on this device' },
    onSuccess: onKept,
  })
}

/** Gives up what is being typed; the message about it has the way back. */
export function useDiscardDraft() {
  const keeper = useDraftKeeper()
  const last = useRef<KeptDraft>(null)
  return useMutation({
    mutationFn: async (discard: () => Promise<KeptDraft>) => {
      last.current = await discard()
    },
    meta: {
      failed: 'The discarded changes may still be on this device',
      done: 'Your changes were discarded.',
      undo: async () => {
        if (last.current) await keeper.keep(last.current)
      },
    },
  })
}
