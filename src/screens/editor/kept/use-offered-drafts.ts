// Drafts of the open article that no open tab works on: of a tab that crashed, was closed, or lost its session. They
// are offered; nothing is done with them by itself.
import { useEffect, useMemo, useState } from 'react'
import type { KeptDraft } from '../../../storage/draft-keeper.ts'
import { useDraftKeeper } from '../../data/drafts-context.tsx'
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
  /** The draft that was given up last, as long as that can be taken back. */
  dropped: KeptDraft | null
  /** Shows the draft as a change that is not saved. What was typed before is put aside and offered in turn. */
  take(offered: OfferedDraft): void
  drop(offered: OfferedDraft): void
  undoDrop(): void
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

  useEffect(() => {
    // What the file says by now is no draft: its save arrived, and its answer did not.
    for (const { kept, source, isWhole } of found)
      if (isWhole && source === savedSource) void keeper.remove(kept).catch(() => undefined)
  }, [found, savedSource, keeper])

  const change = async (work: Promise<void>[]) => {
    // A device that keeps nothing is told of at the next key; until then everything stays where it is.
    await Promise.allSettled(work)
  }
  return {
    drafts,
    otherTabs: data?.tabs.filter(other => other !== tab).length ?? 0,
    dropped,
    take({ kept }) {
      const before = draft.isDirty() ? [keeper.keep({ ...takeTyped(), tab: makeTabName() })] : []
      draft.restore(kept)
      void change([...before, adopt(kept).then(() => keeper.remove(kept))])
    },
    drop({ kept }) {
      setDropped(kept)
      void change([keeper.remove(kept)])
    },
    undoDrop() {
      setDropped(null)
      if (dropped) void change([keeper.keep(dropped)])
    },
  }
}
