// Brings earlier text back into the draft: an edit like any other, which is saved or undone like any other.
import { useEffect, useEffectEvent, useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import { mergeSources, settleMerge } from '../../../article/merge-sources.ts'
import { applyEdits, type TextEdit } from '../../../article/text-edit.ts'
import { isTakenByFocus } from '../../../ui/is-key-taken.ts'
import type { Draft } from '../draft/use-draft.ts'

interface Step {
  what: string
  before: string
  after: string
}

export interface Restore {
  /** `source`: the draft that the edits are on. */
  make(what: string, source: string, edits: () => readonly TextEdit[]): boolean
  /** The whole earlier version. Both are true when something was restored. */
  all(source: string, earlier: string): boolean
  undo(): void
  canUndo: boolean
  /** What was done last, or why it was not; '' when there is nothing to say. */
  said: string
}

const changedMeanwhile = 'The draft has changed meanwhile. Nothing was restored; try again.'

export function useRestore(draft: Draft): Restore {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [said, setSaid] = useState('')

  const take = (what: string, source: string, makeSource: () => string): boolean => {
    try {
      const isCurrent = draft.compose() === source
      if (isCurrent) {
        const after = makeSource()
        draft.replace(after)
        setSteps(before => [...before, { what, before: source, after }])
      }
      setSaid(isCurrent ? `${what}. Nothing is saved yet.` : changedMeanwhile)
      return isCurrent
    } catch (error) {
      if (!isGalleyError(error)) throw error
      setSaid(error.message)
      return false
    }
  }
  const undo = () => {
    const step = steps.at(-1)
    if (!step) return
    setSteps(steps.slice(0, -1))
    try {
      // What was typed since stays.
      const back = mergeSources(step.after, draft.compose(), step.before)
      if (back.conflicts.length > 0)
        return setSaid('The same places have changed since, so nothing was undone.')
      draft.replace(settleMerge(back, []))
      setSaid(`Undone: ${step.what.toLowerCase()}.`)
    } catch (error) {
      if (!isGalleyError(error)) throw error
      setSaid(error.message)
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (!isUndo || steps.length === 0 || isTakenByFocus(event)) return
    event.preventDefault()
    undo()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return {
    make: (what, source, edits) => take(what, source, () => applyEdits(source, edits())),
    all: (source, earlier) => take('All restored', source, () => earlier),
    undo,
    canUndo: steps.length > 0,
    said,
  }
}
