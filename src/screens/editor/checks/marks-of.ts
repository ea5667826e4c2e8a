// Where findings are marked in the text.
import { editorText } from '../../../article/replace-body.ts'
import {
  type MarkedLine,
  type MarkedRange,
  type MarkKind,
  markKinds,
  type TextMarks,
} from '../../../ui/markdown-editor/text-marks.ts'
import type { CheckedSource } from './check-source.ts'
import type { ShownFinding } from './shown-finding.ts'

/** Marks in longer texts would cost more than they are worth. */
const maxMarked = 200_000
/** What is said of more than that is said of the paragraph: its first line has a sign. */
const mostUnderlined = 240

/** Null for a text that is too long. */
export function marksOf(
  { source, bodyFrom }: CheckedSource,
  findings: readonly ShownFinding[],
): TextMarks | null {
  if (source.length > maxMarked) return null
  const raw = source.slice(bodyFrom)
  const rows = raw.split('\n')
  const lines = new Map<number, MarkedLine>()
  let row = 0
  let rowFrom = bodyFrom
  for (const { from, to, severity } of findings) {
    if (from < bodyFrom) continue
    while (row < rows.length - 1 && from >= rowFrom + (rows[row]?.length ?? 0) + 1) {
      rowFrom += (rows[row]?.length ?? 0) + 1
      row += 1
    }
    add(lines, row, severity)
    if (to - from > mostUnderlined) continue
    underline(lines, rows, { row, from: from - rowFrom, to: to - rowFrom, kind: severity })
  }
  return { text: editorText(raw), lines }
}

/** What runs over several lines is underlined in each. */
function underline(
  lines: Map<number, MarkedLine>,
  rows: readonly string[],
  { row, from, to, kind }: MarkedRange & { row: number },
): void {
  const width = rows[row]?.length ?? 0
  if (to > from) add(lines, row, kind, { from, to: Math.min(to, width), kind })
  if (to > width + 1 && row < rows.length - 1)
    underline(lines, rows, { row: row + 1, from: 0, to: to - width - 1, kind })
}

function add(lines: Map<number, MarkedLine>, row: number, kind: MarkKind, range?: MarkedRange): void {
  const line = lines.get(row) ?? { kind, ranges: [] }
  const worst = markKinds.indexOf(kind) < markKinds.indexOf(line.kind) ? kind : line.kind
  // Of two that overlap the first one stands: both are told in the panel.
  const isFree = range !== undefined && range.from < range.to && (line.ranges.at(-1)?.to ?? 0) <= range.from
  lines.set(row, { kind: worst, ranges: isFree ? [...line.ranges, range] : line.ranges })
}
