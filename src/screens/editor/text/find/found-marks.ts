// Where the matches of a search are marked in the text, line by line.
import type { Range } from '../../../../article/split-source.ts'
import type {
  FoundKind,
  MarkedLine,
  MarkedRange,
  TextMarks,
} from '../../../../ui/markdown-editor/text-marks.ts'

interface FoundLine extends MarkedLine<FoundKind> {
  ranges: MarkedRange<FoundKind>[]
}

/** `ranges` in order, not touching each other; `present` is the index of the one that is selected, or -1. */
export function foundMarks(text: string, ranges: readonly Range[], present: number): TextMarks<FoundKind> {
  const lines = new Map<number, FoundLine>()
  let row = 0
  let rowFrom = 0
  let rowTo = endOfLine(text, 0)
  const goOn = () => {
    row += 1
    rowFrom = rowTo + 1
    rowTo = endOfLine(text, rowFrom)
  }
  for (const [index, { from, to }] of ranges.entries()) {
    const kind = index === present ? 'present' : 'found'
    while (from > rowTo) goOn()
    // What runs over several lines is marked in each.
    for (let at = from; at < to; at = rowFrom) {
      const end = Math.min(to, rowTo)
      if (end > at) add(lines, row, { from: at - rowFrom, to: end - rowFrom, kind })
      if (to <= rowTo) break
      goOn()
    }
  }
  return { text, lines }
}

function add(lines: Map<number, FoundLine>, row: number, range: MarkedRange<FoundKind>): void {
  const line = lines.get(row)
  if (line) line.ranges.push(range)
  else lines.set(row, { kind: range.kind, ranges: [range] })
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}
