// What is kept on this device of the open article, who else has it open, and whether this tab's typing is kept.
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { clockTime } from '../clock-time.ts'
import type { Draft } from '../draft/use-draft.ts'
import { Notice } from '../notice.tsx'
import type { KeepDraft } from './use-keep-draft.ts'
import { type OfferedDraft, useOfferedDrafts } from './use-offered-drafts.ts'

const KeptDraftDialog = lazy(async () => ({
  default: (await import('./kept-draft-dialog.tsx')).KeptDraftDialog,
}))

export function KeptNotices({ draft, keep }: { draft: Draft; keep: KeepDraft }) {
  const offers = useOfferedDrafts(draft, keep)
  const [shown, setShown] = useState<OfferedDraft | null>(null)
  const [first] = offers.drafts
  const act = (action: (offered: OfferedDraft) => void) => (offered: OfferedDraft) => {
    setShown(null)
    action(offered)
  }
  const take = act(offers.take)
  const drop = act(offers.drop)
  return (
    <>
      {keep.problem && (
        <Notice tone="warn">What you type is not kept on this device: {keep.problem} Save often.</Notice>
      )}
      {offers.problem && (
        <Notice tone="warn">What is kept on this device cannot be read: {offers.problem}</Notice>
      )}
      {offers.otherTabs > 0 && (
        <Notice tone="warn">
          {offers.otherTabs === 1
            ? 'This article is open in another tab.'
            : `This article is open in ${offers.otherTabs} other tabs.`}{' '}
          Each tab keeps its own changes.
        </Notice>
      )}
      {first && (
        <Notice tone="warn">
          <span>{offerText(first, draft, offers.drafts.length)}</span>
          <Button size="compact-xs" onClick={() => setShown(first)}>
            Look at both
          </Button>
          <Button size="compact-xs" onClick={() => take(first)}>
            Take my changes
          </Button>
          <Button size="compact-xs" onClick={() => drop(first)}>
            Drop my changes
          </Button>
        </Notice>
      )}
      {offers.dropped && (
        <Notice tone="warn">
          The changes were dropped.
          <Button size="compact-xs" onClick={offers.undoDrop}>
            Undo
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={offers.closeDropped}>
            Close
          </Button>
        </Notice>
      )}
      {shown && (
        <Suspense fallback={null}>
          <KeptDraftDialog
            offered={shown}
            file={draft.saved}
            onTake={() => take(shown)}
            onDrop={() => drop(shown)}
            onClose={() => setShown(null)}
          />
        </Suspense>
      )}
    </>
  )
}

function offerText({ kept }: OfferedDraft, { saved }: Draft, count: number): string {
  const more = count > 1 ? ` (1 of ${count})` : ''
  const isOlder = kept.base.version !== saved.version
  return `Changes of ${clockTime(kept.keptAt)} that were not saved are kept on this device${more}.${
    isOlder ? ' The file has changed since.' : ''
  }`
}
