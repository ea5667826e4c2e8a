// What others saved, taken into the draft: by itself where only one side changed, by choice where both did.
import { useEffect, useRef, useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { Choice } from '../../../article/merge/conflict.ts'
import { type MergedSources, mergeSources, settleMerge } from '../../../article/merge-sources.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { downloadText } from '../../../ui/download-text.ts'
import type { Draft } from '../draft/use-draft.ts'

export interface OpenMerge {
  mine: string
  theirs: StoredArticle
  merged: MergedSources
}

export interface MergeNote {
  kind: 'merged' | 'reloaded' | 'said'
  /** When theirs was saved; for `said`, what there is to say. */
  text: string
  taken: MergedSources['taken']
  before: string
  after: string
}

export interface Merge {
  /** What somebody has to decide; null when there is nothing. */
  open: OpenMerge | null
  note: MergeNote | null
  /** Why the draft could not be merged, for people. */
  problem: string
  /** True when it is in the draft now. Else the places to decide are open, or there is a problem. */
  take(theirs: StoredArticle): boolean
  /** Shows theirs in place of a draft that holds nothing of its own. */
  reload(theirs: StoredArticle): void
  settle(choices: readonly Choice[]): void
  /** Gives the draft up; it comes as a file. */
  giveUp(): void
  close(): void
  dismiss(): void
  /** Takes out again what came in, and keeps what was written since. */
  undo(): void
}

export function useMerge(drawn: Draft): Merge {
  const [open, setOpen] = useState<OpenMerge | null>(null)
  const [note, setNote] = useState<MergeNote | null>(null)
  // What was wrong with one version says nothing of the next.
  const [problem, setProblemOf] = useState({ text: '', saved: drawn.saved })
  // A save answers later, when the draft may have another base.
  const latest = useRef(drawn)
  useEffect(() => {
    latest.current = drawn
  })

  const setProblem = (text: string) => setProblemOf({ text, saved: latest.current.saved })

  /** Null, with the reason told, when the draft as it is cannot be written. */
  const mergeWith = (theirs: StoredArticle): OpenMerge | null => {
    setProblem('')
    try {
      const mine = latest.current.compose()
      return { mine, theirs, merged: mergeSources(latest.current.saved.source, mine, theirs.source) }
    } catch (error) {
      if (!isGalleyError(error)) throw error
      setProblem(error.message)
      return null
    }
  }
  const show = ({ mine, theirs, merged }: OpenMerge, choices: readonly Choice[]) => {
    const after = settleMerge(merged, choices)
    latest.current.rebase(theirs, after)
    setOpen(null)
    setNote({ kind: 'merged', text: theirs.updatedAt, taken: merged.taken, before: mine, after })
  }

  return {
    open,
    note,
    problem: problem.saved === drawn.saved ? problem.text : '',
    take(theirs) {
      const found = mergeWith(theirs)
      if (!found) return false
      if (found.merged.conflicts.length > 0) setOpen(found)
      else show(found, [])
      return found.merged.conflicts.length === 0
    },
    reload(theirs) {
      setProblem('')
      const before = latest.current.saved.source
      const { taken } = mergeSources(before, before, theirs.source)
      latest.current.load(theirs)
      setNote({ kind: 'reloaded', text: theirs.updatedAt, taken, before, after: theirs.source })
    },
    settle(choices) {
      if (!open) return
      try {
        // Something was written meanwhile, so there is another merge to look at.
        if (latest.current.compose() !== open.mine) return setOpen(mergeWith(open.theirs))
        show(open, choices)
      } catch (error) {
        if (!isGalleyError(error)) throw error
        setProblem(error.message)
      }
    },
    giveUp() {
      if (!open) return
      downloadText(fileNameOfMine(open.theirs.id), open.mine)
      latest.current.load(open.theirs)
      setOpen(null)
      setNote(null)
      setProblem('')
    },
    close: () => {
      setOpen(null)
      setProblem('')
    },
    dismiss: () => setNote(null),
    undo() {
      if (!note) return
      let isFree = false
      try {
        const back = mergeSources(note.after, latest.current.compose(), note.before)
        isFree = back.conflicts.length === 0
        if (isFree) latest.current.replace(settleMerge(back, []))
      } catch (error) {
        if (!isGalleyError(error)) throw error
        return setProblem(error.message)
      }
      const said = isFree
        ? 'Taken out again. Nothing is saved yet.'
        : 'The same places have changed since, so nothing was taken out.'
      setNote({ ...note, kind: 'said', text: said })
    },
  }
}

function fileNameOfMine(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1)
  return name.replace(/(\.\w+)?$/, '.mine$1')
}
