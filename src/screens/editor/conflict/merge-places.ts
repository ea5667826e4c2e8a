// Conflicts as people see them: with a name, as text, and with the words that stand around.
import { fieldLabel } from '../../../article/field-labels.ts'
import { fieldText } from '../../../article/field-text.ts'
import {
  type Choice,
  type Conflict,
  canTakeBoth,
  chosenText,
  chosenValue,
} from '../../../article/merge/conflict.ts'
import type { MergedPiece } from '../../../article/merge/merge-texts.ts'
import type { MergedSources } from '../../../article/merge-sources.ts'
import { editorText } from '../../../article/replace-body.ts'

export interface MergePlace {
  name: string
  /** As text for showing; null where a side does not have it. */
  base: string | null
  mine: string | null
  theirs: string | null
  both: string | null
  /** What stands before and behind, when it is a part of a line. */
  before: string
  after: string
  /** Whether something else can be written instead. */
  isFree: boolean
}

export type Side = 'mine' | 'theirs' | 'both'

/** Characters on each side. */
const shownAround = 80

export function mergePlaces({ conflicts, pieces, eol }: MergedSources): MergePlace[] {
  const texts = conflicts.filter(({ kind }) => kind === 'text').length
  let number = 0
  return conflicts.map(conflict => {
    const shown = (choice: Choice) =>
      conflict.kind === 'text'
        ? editorText(chosenText(conflict, choice, eol))
        : valueText(conflict.key, chosenValue(conflict, choice))
    if (conflict.kind === 'text') number += 1
    const name =
      conflict.kind === 'field'
        ? fieldLabel(conflict.key)
        : texts === 1
          ? 'Text'
          : `Text, place ${number} of ${texts}`
    return {
      name,
      base: conflict.kind === 'text' ? editorText(conflict.base) : valueText(conflict.key, conflict.base),
      mine: shown('mine'),
      theirs: shown('theirs'),
      both: canTakeBoth(conflict) ? shown('both') : null,
      ...around(conflict, pieces),
      isFree: conflict.kind === 'text' || [conflict.mine, conflict.theirs].every(isTextOrAbsent),
    }
  })
}

function around(conflict: Conflict, pieces: readonly MergedPiece[]): { before: string; after: string } {
  if (conflict.kind === 'field' || conflict.grain !== 'word') return { before: '', after: '' }
  const at = pieces.indexOf(conflict)
  const textOf = (some: readonly MergedPiece[]) =>
    editorText(some.map(piece => (piece.kind === 'piece' ? piece.text : piece.mine)).join(''))
  const line = textOf(pieces.slice(0, at)).split('\n').at(-1) ?? ''
  const rest = textOf(pieces.slice(at + 1)).split('\n')[0] ?? ''
  return {
    before: line.length > shownAround ? `…${line.slice(-shownAround)}` : line,
    after: rest.length > shownAround ? `${rest.slice(0, shownAround)}…` : rest,
  }
}

/** A text that may be written over stands as it is. */
function valueText(key: string, value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : fieldText(key, value)
}

function isTextOrAbsent(value: unknown): boolean {
  return typeof value === 'string' || value === undefined
}
