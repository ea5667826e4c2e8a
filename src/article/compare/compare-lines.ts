// Two whole sources line by line. All edits together give the earlier one exactly.
import { splitSource } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'
import { compareItems } from './compare-words.ts'

export interface LineStretch {
  isSame: boolean
  /** Without line ends. */
  before: readonly string[]
  after: readonly string[]
  /** Numbers of the first lines, from 1. */
  beforeLine: number
  afterLine: number
  /** On the later source; [] where the lines are the same. */
  edits: readonly TextEdit[]
}

export interface LineComparison {
  before: string
  after: string
  stretches: readonly LineStretch[]
  /** Lines that say the same and end in another way. */
  lineEnds: readonly TextEdit[]
  /** All of them, in the order in which they have to be made. */
  edits: readonly TextEdit[]
}

interface Line {
  text: string
  end: string
}

/** Past so many differences it is one block against the other. */
const mostEdits = 4_000

export function compareLines(before: string, after: string): LineComparison {
  const [old, now] = [linesOf(before), linesOf(after)]
  const stretches: LineStretch[] = []
  const lineEnds: TextEdit[] = []
  const edits: TextEdit[] = []
  let [last, next, at] = [0, 0, 0]
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text)
  for (const stretch of compareItems(texts(old), texts(now), undefined, mostEdits)) {
    const was = old.slice(last, last + stretch.before.length)
    const is = now.slice(next, next + stretch.after.length)
    const length = is.reduce((sum, { text, end }) => sum + text.length + end.length, 0)
    const insert = was.map(({ text, end }) => text + end).join('')
    const ends = stretch.isSame ? endEdits(was, is, at) : []
    const changes = stretch.isSame ? [] : [{ from: at, to: at + length, insert }]
    stretches.push({ ...stretch, beforeLine: last + 1, afterLine: next + 1, edits: changes })
    lineEnds.push(...ends)
    edits.push(...ends, ...changes)
    last += was.length
    next += is.length
    at += length
  }
  return { before, after, stretches, lineEnds, edits }
}

/** Those of one stretch alone. A line that comes back is not written on to the one before. */
export function restoreLines({ after }: LineComparison, { edits }: LineStretch): TextEdit[] {
  const { eol } = splitSource(after)
  return edits.map(edit => {
    const isOnLine = edit.from === edit.to && edit.from > 0 && after[edit.from - 1] !== '\n'
    return isOnLine && edit.insert !== '' ? { ...edit, insert: eol + edit.insert } : edit
  })
}

function endEdits(was: readonly Line[], is: readonly Line[], from: number): TextEdit[] {
  const edits: TextEdit[] = []
  let at = from
  for (const [index, { text, end }] of is.entries()) {
    at += text.length
    const earlier = was[index]?.end ?? end
    if (earlier !== end) edits.push({ from: at, to: at + end.length, insert: earlier })
    at += end.length
  }
  return edits
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (const [, text = '', end = ''] of source.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g))
    if (text !== '' || end !== '') lines.push({ text, end })
  return lines
}
