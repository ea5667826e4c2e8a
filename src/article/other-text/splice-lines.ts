// A text that was edited as one, put back into the ranges that it came from: lines that are the same are not touched.
import { alignItems } from '../align-items.ts'
import type { LineEnd, Range } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'

/** A line of `text`, line end included. */
interface OldLine extends Range {
  text: string
  /** The range that it belongs to, by its index. */
  run: number
}

export interface SplicedLines {
  edits: TextEdit[]
  /** Where each line of the new text begins, once the edits are made. */
  starts: number[]
}

/** `ranges` are whole lines; `next` has line feeds alone. */
export function spliceLines(
  text: string,
  ranges: readonly Range[],
  next: string,
  eol: LineEnd,
): SplicedLines {
  const before = ranges.flatMap((range, run) => linesIn(text, range, run))
  const after = next === '' ? [] : next.replace(/\n$/, '').split('\n')
  const pairs = alignItems(
    before.map(line => line.text),
    after,
  )
  const edits: TextEdit[] = []
  const starts: number[] = []
  let shift = 0
  let [old, made] = [0, 0]
  for (const [pairOld, pairMade] of [...pairs, [before.length, after.length] as const]) {
    const inserted = after.slice(made, pairMade)
    const place = before[old - 1]?.to ?? ranges[0]?.from ?? 0
    const hunk = hunkEdits(before.slice(old, pairOld), place, inserted, eol)
    let at = (hunk[0]?.from ?? 0) + shift
    for (const line of inserted) {
      starts.push(at)
      at += line.length + eol.length
    }
    edits.push(...hunk)
    for (const { from, to, insert } of hunk) shift += insert.length - (to - from)
    const kept = before[pairOld]
    if (kept) starts.push(kept.from + shift)
    ;[old, made] = [pairOld + 1, pairMade + 1]
  }
  return { edits, starts }
}

/** `place`: where new lines go when none is taken out for them. */
function hunkEdits(
  removed: readonly OldLine[],
  place: number,
  inserted: readonly string[],
  eol: LineEnd,
): TextEdit[] {
  const insert = inserted.map(line => line + eol).join('')
  if (removed.length === 0) return insert === '' ? [] : [{ from: place, to: place, insert }]
  const edits: (TextEdit & { run: number })[] = []
  for (const { from, to, run } of removed) {
    const last = edits.at(-1)
    if (last?.run === run) last.to = to
    else edits.push({ from, to, insert: edits.length === 0 ? insert : '', run })
  }
  return edits.map(({ from, to, insert }) => ({ from, to, insert }))
}

function linesIn(text: string, { from, to }: Range, run: number): OldLine[] {
  const lines: OldLine[] = []
  for (let at = from; at < to; ) {
    const end = text.indexOf('\n', at)
    const next = end < 0 || end >= to ? to : end + 1
    lines.push({ text: text.slice(at, next).replace(/\r?\n$/, ''), from: at, to: next, run })
    at = next
  }
  return lines
}
