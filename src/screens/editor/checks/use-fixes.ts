// Fixes of the draft: planned as exact edits, shown, then made in one step that can be undone.
import { useState } from 'react'
import { applyEdits, type TextEdit } from '../../../article/text-edit.ts'
import type { Finding } from '../../../checks/check.ts'
import { splitDismissed } from '../../../checks/dismissals.ts'
import { fixSafely } from '../../../checks/fix-safely.ts'
import type { Draft } from '../draft/use-draft.ts'
import type { EditorFindings } from './findings-context.tsx'
import type { ShownFinding } from './shown-finding.ts'

export interface PlannedFix {
  title: string
  before: string
  edits: readonly TextEdit[]
}

export interface Fixes {
  planned: PlannedFix | null
  /** All that is safe in the draft as it is now; of this rule, when one is named. */
  planSafe(title: string, rule?: string): void
  /** One fix, also one that somebody has to look at. */
  planOne(finding: ShownFinding): void
  make(): void
  cancel(): void
  /** What was just done, for people; '' when there is nothing to say. */
  said: string
  /** Null when there is nothing to undo. */
  undo: (() => void) | null
}

const changedMeanwhile = 'The text has changed meanwhile. Nothing was fixed; try again.'

export function useFixes(draft: Draft, { checked, rules, dismissals, dismissed }: EditorFindings): Fixes {
  const [planned, setPlanned] = useState<PlannedFix | null>(null)
  const [said, setSaid] = useState('')
  const [last, setLast] = useState<{ before: string; after: string } | null>(null)
  const plan = (fix: PlannedFix) => {
    setSaid('')
    setLast(null)
    setPlanned(fix)
  }
  return {
    planned,
    planSafe(title, wanted) {
      if (!rules) return
      const before = draft.compose()
      // What was dismissed stays as it is, also when a fix beside it makes its words others.
      const guarded = new Set(dismissed.map(({ finding }) => finding.rule))
      const isOpen = (finding: Finding) => splitDismissed(before, [finding], dismissals).open.length > 0
      const { edits } = fixSafely(before, {
        rules: rules.rules,
        wants: (finding, source) =>
          (wanted === undefined || finding.rule === wanted) &&
          (source === before ? isOpen(finding) : !guarded.has(finding.rule)),
      })
      plan({ title, before, edits })
    },
    planOne({ title, fix }) {
      const before = draft.compose()
      if (before !== checked?.source) return setSaid(changedMeanwhile)
      if (fix) plan({ title, before, edits: fix.edits })
    },
    make() {
      if (!planned) return
      const { before, edits } = planned
      setPlanned(null)
      if (draft.compose() !== before) return setSaid(changedMeanwhile)
      const after = applyEdits(before, edits)
      draft.replace(after)
      setLast({ before, after })
      setSaid('Fixed. Nothing is saved yet.')
    },
    cancel: () => setPlanned(null),
    said,
    undo:
      last &&
      (() => {
        if (draft.compose() === last.after) {
          draft.replace(last.before)
          setSaid('')
        } else setSaid('The text has changed since, so it was left as it is.')
        setLast(null)
      }),
  }
}
