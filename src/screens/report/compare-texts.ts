// Two texts side by side: rows of lines that belong together, with the words that differ marked.
import { diffLines, diffWordsWithSpace } from 'diff'

export interface Piece {
  text: string
  /** Not in the other text. */
  isOwn: boolean
}

/** Null on the side that has nothing here. */
export interface TextRow {
  kind: 'same' | 'left-out' | 'differs'
  left: readonly Piece[] | null
  right: readonly Piece[] | null
}

/** A comparison of two long and wholly different texts would stand still; past this each is one block. */
const mostEdits = 4_000
/** Words of longer lines are not compared one by one. */
const mostCharacters = 20_000
/** Lines around a difference that are shown with it. */
const contextLines = 1

/** [] when both are the same. */
export function compareTexts(left: string, right: string): TextRow[] {
  if (left === right) return []
  const changes = diffLines(left, right, { maxEditLength: mostEdits })
  if (!changes) return [{ kind: 'differs', left: own(left), right: own(right) }]
  const rows: TextRow[] = []
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at]
    const next = changes[at + 1]
    if (!change) continue
    if (change.removed && next?.added) {
      rows.push(wordsOf(change.value, next.value))
      at += 1
    } else if (change.removed) rows.push({ kind: 'differs', left: own(change.value), right: null })
    else if (change.added) rows.push({ kind: 'differs', left: null, right: own(change.value) })
    else rows.push(...sameRows(change.value, at === 0, at === changes.length - 1))
  }
  return rows
}

function wordsOf(left: string, right: string): TextRow {
  if (left.length + right.length > mostCharacters)
    return { kind: 'differs', left: own(left), right: own(right) }
  const parts = diffWordsWithSpace(left, right, { maxEditLength: mostEdits })
  if (!parts) return { kind: 'differs', left: own(left), right: own(right) }
  return {
    kind: 'differs',
    left: parts.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, isOwn: removed })),
    right: parts.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, isOwn: added })),
  }
}

function sameRows(text: string, isFirst: boolean, isLast: boolean): TextRow[] {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length <= contextLines * 2 + 1) return [same(text)]
  const before = isFirst ? [] : lines.slice(0, contextLines)
  const after = isLast ? [] : lines.slice(-contextLines)
  const leftOut = lines.length - before.length - after.length
  const note = `${leftOut.toLocaleString('en')} lines that are the same`
  const rows: TextRow[] = [{ kind: 'left-out', left: shared(note), right: shared(note) }]
  if (before.length > 0) rows.unshift(same(before.join('\n')))
  if (after.length > 0) rows.push(same(after.join('\n')))
  return rows
}

function same(text: string): TextRow {
  return { kind: 'same', left: shared(text), right: shared(text) }
}

function shared(text: string): Piece[] {
  return [{ text, isOwn: false }]
}

function own(text: string): Piece[] {
  return [{ text, isOwn: true }]
}
