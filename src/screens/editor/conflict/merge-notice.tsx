// Says what of others has come into the draft, shows it, and takes it out again.
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { clockTime } from '../clock-time.ts'
import { Notice } from '../notice.tsx'
import { takenIn } from './taken-in.ts'
import type { Merge, MergeNote } from './use-merge.ts'

const TakenDialog = lazy(async () => ({ default: (await import('./taken-dialog.tsx')).TakenDialog }))

export function MergeNotice({ note, merge }: { note: MergeNote; merge: Merge }) {
  const [isShown, setIsShown] = useState(false)
  const isSaid = note.kind === 'said'
  return (
    <Notice tone="note">
      <span>{textOf(note)}</span>
      {!isSaid && note.before !== note.after && (
        <Button size="compact-xs" onClick={() => setIsShown(true)}>
          Show changes
        </Button>
      )}
      {note.kind === 'merged' && (
        <Button size="compact-xs" onClick={merge.undo}>
          Undo
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={merge.dismiss}>
        Close
      </Button>
      {isShown && !isSaid && (
        <Suspense fallback={null}>
          <TakenDialog note={note} onClose={() => setIsShown(false)} />
        </Suspense>
      )}
    </Notice>
  )
}

function textOf({ kind, text, taken }: MergeNote): string {
  if (kind === 'said') return text
  const what = takenIn(taken)
  if (kind === 'reloaded')
    return `Changed elsewhere at ${clockTime(text)}, and shown as it is now${what && `: ${what}`}.`
  const cameIn = what ? `What came in: ${what}.` : 'Nothing else came in.'
  return `Your changes are merged with those saved elsewhere at ${clockTime(text)}. ${cameIn}`
}
