// Tab in a table: from cell to cell, and from the last one into a new row.
import { isInCode, lineFrom, lineTo } from '../text-lines.ts'
import type { Selection, TextStep } from '../text-step.ts'

const delimiter = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

export function isInTable(text: string, { from, to }: Selection): boolean {
  const row = lineAt(text, from)
  if (!isRow(text, row) || to > row.to) return false
  return delimiterOf(text, row) !== null && !isInCode(text, from)
}

/** The content of the next cell is selected. Null before the first cell, where Tab goes back out of the text. */
export function nextCell(text: string, selection: Selection, step: 1 | -1): TextStep | null {
  const row = lineAt(text, selection.from)
  const cells = cellsOf(text, row)
  const current = cells.findIndex(({ to }) => selection.from <= to)
  const next = cells[(current < 0 ? cells.length - 1 : current) + step]
  if (next) return selected(text, next)
  const beside = rowBeside(text, row, step)
  const isDashes = beside !== null && delimiter.test(text.slice(beside.from, beside.to))
  const other = isDashes ? rowBeside(text, beside, step) : beside
  if (!other) return step === 1 ? newRow(text, beside ?? row, cells.length) : null
  const found = cellsOf(text, other).at(step === 1 ? 0 : -1)
  return found ? selected(text, found) : null
}

function lineAt(text: string, at: number): Selection {
  return { from: lineFrom(text, at), to: lineTo(text, at) }
}

function isRow(text: string, { from, to }: Selection): boolean {
  return /^[ \t>]*\|.*\|[ \t]*$/.test(text.slice(from, to))
}

function rowBeside(text: string, row: Selection, step: 1 | -1): Selection | null {
  if (step === 1 ? row.to >= text.length : row.from === 0) return null
  const line = lineAt(text, step === 1 ? row.to + 1 : row.from - 1)
  return isRow(text, line) ? line : null
}

/** The line of dashes of the table that has this row. */
function delimiterOf(text: string, row: Selection): Selection | null {
  const below = rowBeside(text, row, 1)
  if (below && delimiter.test(text.slice(below.from, below.to))) return below
  for (let line: Selection | null = row; line; line = rowBeside(text, line, -1))
    if (delimiter.test(text.slice(line.from, line.to))) return line
  return null
}

/** Between the bars, which a backslash makes a sign like others. */
function cellsOf(text: string, { from, to }: Selection): Selection[] {
  const bars = [...text.slice(from, to).matchAll(/\\.|\|/g)]
    .filter(([sign]) => sign === '|')
    .map(({ index }) => from + index)
  return bars.slice(1).map((bar, index) => ({ from: (bars[index] ?? from) + 1, to: bar }))
}

function selected(text: string, { from, to }: Selection): TextStep {
  const cell = text.slice(from, to)
  const words = cell.trim()
  const start = words === '' ? from + Math.min(1, cell.length) : from + cell.length - cell.trimStart().length
  return { from, to: from, insert: '', select: { from: start, to: start + words.length } }
}

function newRow(text: string, row: Selection, columns: number): TextStep {
  const before = /^[ \t>]*/.exec(text.slice(row.from, row.to))?.[0] ?? ''
  const at = row.to + 1 + before.length + 2
  return {
    from: row.to,
    to: row.to,
    insert: `\n${before}|${'    |'.repeat(columns)}`,
    select: { from: at, to: at },
  }
}
