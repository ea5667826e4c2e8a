// A change of the front matter that is made at once, over what the form holds, and can be taken back.
import { useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import { applyEdits, type TextEdit } from '../../../article/text-edit.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useDetails } from './details-context.ts'

export interface SourceStep {
  /** Says why it could not be made, for people; '' when it was. `done` is said then, with a way back, unless it is ''. */
  make(done: string, edit: (source: string) => TextEdit[]): string
  /** What was done, or why it cannot be taken back. */
  said: string
  /** Null when there is nothing to take back. */
  undo: (() => void) | null
}

export function useSourceStep(): SourceStep {
  const draft = useDetails()
  const [said, setSaid] = useState('')
  const [last, setLast] = useState<{ before: string; after: string } | null>(null)
  return {
    make(done, edit) {
      try {
        const before = draft.compose()
        const after = applyEdits(before, edit(before))
        if (after !== before) draft.replace(after)
        setSaid(done)
        setLast(done && after !== before ? { before, after } : null)
        return ''
      } catch (error) {
        if (!isGalleyError(error)) throw error
        return error.message
      }
    },
    said,
    undo:
      last &&
      (() => {
        const isSame = composed(draft) === last.after
        if (isSame) draft.replace(last.before)
        setSaid(isSame ? '' : 'The article has changed since, so it was left as it is.')
        setLast(null)
      }),
  }
}

/** Null while something half typed cannot be written. */
function composed({ compose }: Draft): string | null {
  try {
    return compose()
  } catch (error) {
    if (!isGalleyError(error)) throw error
    return null
  }
}
