// Drafts of the open article that no open tab works on: of a tab that crashed, was closed, or lost its session. They
// are offered; nothing is done with them by itself.
import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { DraftKeeper, KeptDraft } from '../../../storage/draft-keeper.ts'
import { useDraftKeeper } from '../../data/drafts-context.tsx'
import { useDropDraft, useKeepAgain } from '../../data/use-change-drafts.ts'
import { useDraftsOf } from '../../data/use-kept-drafts.ts'
import { composeTyped } from '../draft/compose-typed.ts'
import type { Draft } from '../draft/use-draft.ts'
import { type KeepDraft, makeTabName } from './use-keep-draft.ts'

export interface OfferedDraft {
  kept: KeptDraft
  /** What it says, as a source. */
  source: string
  /** False when something of it is not in the source: a field that cannot be written as it was typed. */
  isWhole: boolean
}

export interface OfferedDrafts {
  /** Newest first. */
  drafts: OfferedDraft[]
  /** How many other tabs edit this article. */
  otherTabs: number
  /** Why the drafts cannot be read, for people; '' when they can. */
  problem: string
  /** The draft that was given up last, as long as that can be taken back. */
  dropped: KeptDraft | null
  /** Shows the draft as a change that is not saved. What was typed before is put aside and offered in turn. */
  take(offered: OfferedDraft): void
  drop(offered: OfferedDraft): void
  undoDrop(): void
  closeDropped(): void
}

export function useOfferedDrafts(draft: Draft, { tab, take: takeTyped, adopt }: KeepDraft): OfferedDrafts {
  const keeper = useDraftKeeper()
  const { id, source: savedSource } = draft.saved
  const { data } = useDraftsOf(id)
  const [dropped, setDropped] = useState<KeptDraft | null>(null)
  const found = useMemo(() => {
    const idle = data?.drafts.filter(kept => kept.tab !== tab && !data.tabs.includes(kept.tab)) ?? []
    return idle.map(kept => ({ kept, ...composeTyped(kept.typed) }))
  }, [data, tab])
  const drafts = found.filter(({ source, isWhole }) => !isWhole || source !== savedSource)

  const { mutate: forget } = useMutation({
    mutationFn: (kept: KeptDraft) => keeper.remove(kept),
    meta: { failed: 'A draft that is saved is still on this device' },
  })
  useEffect(() => {
    // What the file says by now is no draft: its save arrived, and its answer did not.
    for (const { kept, source, isWhole } of found) if (isWhole && source === savedSource) forget(kept)
  }, [found, savedSource, forget])

  const drop = useDropDraft(setDropped)
  const again = useKeepAgain(() => setDropped(null))
  const taking = useMutation({
    mutationFn: async (kept: KeptDraft) => {
      if (draft.isDirty()) await putAside(keeper, takeTyped)
      draft.restore(kept)
      await adopt(kept)
      await keeper.remove(kept)
    },
    meta: { failed: 'The changes were not taken over as a whole' },
  })
  return {
    drafts,
    otherTabs: data?.tabs.filter(other => other !== tab).length ?? 0,
    problem: data?.problem ?? '',
    dropped,
    take({ kept }) {
      taking.mutate(kept)
    },
    drop({ kept }) {
      drop.mutate(kept)
    },
    undoDrop() {
      if (dropped) again.mutate(dropped)
    },
    closeDropped() {
      setDropped(null)
    },
  }
}

/** On disk when it returns, with the keys that came while it was written. */
async function putAside(keeper: DraftKeeper, takeTyped: () => KeptDraft): Promise<void> {
  const tab = makeTabName()
  let kept = ''
  let typed = takeTyped()
  while (kept !== JSON.stringify(typed)) {
    await keeper.keep({ ...typed, tab })
    kept = JSON.stringify(typed)
    typed = takeTyped()
  }
}
