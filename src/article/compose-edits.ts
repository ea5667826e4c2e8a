// Two lists of edits, one after the other, as one list on the first text.
import { applyEdits, type TextEdit } from './text-edit.ts'

/** A stretch of the original text, or text that the edits brought. */
type Piece = { from: number; to: number } | string

/** `applyEdits(text, composeEdits(text, a, b))` is `applyEdits(applyEdits(text, a), b)`. */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): TextEdit[] {
  if (first.length === 0) return [...second]
  const between = cut([{ from: 0, to: text.length }], first, text)
  const pieces = cut(between, second, applyEdits(text, first))
  const edits: TextEdit[] = []
  let from = 0
  let insert = ''
  for (const piece of [...pieces, { from: text.length, to: text.length }]) {
    if (typeof piece === 'string') insert += piece
    else {
      if (insert !== '' || piece.from > from) edits.push({ from, to: piece.from, insert })
      from = piece.to
      insert = ''
    }
  }
  return edits
}

/** The pieces of a text after edits on it; `text` is the pieces put together. */
function cut(pieces: readonly Piece[], edits: readonly TextEdit[], text: string): Piece[] {
  const result: Piece[] = []
  let position = 0
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result.push(...between(pieces, position, edit.from))
    if (edit.insert !== '') result.push(edit.insert)
    position = edit.to
  }
  return [...result, ...between(pieces, position, text.length)]
}

function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = []
  let start = 0
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.to - piece.from
    const [a, b] = [Math.max(from - start, 0), Math.min(to - start, length)]
    if (a < b)
      found.push(typeof piece === 'string' ? piece.slice(a, b) : { from: piece.from + a, to: piece.from + b })
    start += length
  }
  return found
}
