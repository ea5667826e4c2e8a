// A change to a text as data. Undo, preview, diff and audit all read the same list of edits.
import { GalleyError } from './galley-error.ts'

/** Replaces the characters from `from` up to, not including, `to` (UTF-16 offsets) by `insert`. */
export interface TextEdit {
  from: number
  to: number
  insert: string
}

/**
 * The text after all edits. Offsets refer to the text as given, so edits may come in any order;
 * inserts at one place keep the order of the list.
 * Throws `invalid` when edits overlap or point outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let position = 0
  for (const edit of inOrder(text, edits)) {
    result += text.slice(position, edit.from) + edit.insert
    position = edit.to
  }
  return result + text.slice(position)
}

/** The edits that turn `applyEdits(text, edits)` back into `text`, exactly. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0
  return inOrder(text, edits).map(({ from, to, insert }) => {
    const start = from + shift
    shift += insert.length - (to - from)
    return { from: start, to: start + insert.length, insert: text.slice(from, to) }
  })
}

function inOrder(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to)
  let end = 0
  for (const edit of sorted) {
    if (edit.from < end || edit.to < edit.from || edit.to > text.length)
      throw new GalleyError('invalid', 'These edits overlap or point outside the text.')
    end = edit.to
  }
  return sorted
}
