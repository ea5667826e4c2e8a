// Counts the items of a numbered list anew, level by level, each from the number that it begins with.
import { isBlank, lineFrom, lineTo } from '../text-lines.ts'
import type { Selection, TextStep } from '../text-step.ts'
import { columnsOf, numberOf, readListLine, withNumber } from './list-line.ts'

/** The list around the selection; null outside of one, and where the numbers are right. */
export function renumberList(text: string, selection: Selection): TextStep | null {
  const { from, to } = listAround(text, selection)
  const before = text.slice(from, to)
  const insert = numbered(before.split('\n')).join('\n')
  if (insert === before) return null
  return { from, to, insert, select: { from: from + insert.length, to: from + insert.length } }
}

function listAround(text: string, selection: Selection): Selection {
  let from = lineFrom(text, selection.from)
  while (from > 0 && isOfList(text.slice(lineFrom(text, from - 1), from - 1))) from = lineFrom(text, from - 1)
  let to = lineTo(text, selection.to)
  while (to < text.length && isOfList(text.slice(to + 1, lineTo(text, to + 1)))) to = lineTo(text, to + 1)
  return { from, to }
}

function isOfList(line: string): boolean {
  return isBlank(line) || /^[ \t]/.test(line) || Boolean(readListLine(line)?.marker)
}

/** Levels are told by their columns; a shallower line ends the deeper ones. */
export function numbered(lines: readonly string[]): string[] {
  const levels: { columns: number; next: number | null }[] = []
  return lines.map(line => {
    const item = readListLine(line)
    if (!item?.marker) {
      if (!isBlank(line) && !/^[ \t]/.test(line)) levels.length = 0
      return line
    }
    const columns = columnsOf(item.indent)
    while ((levels.at(-1)?.columns ?? -1) > columns) levels.pop()
    const number = numberOf(item.marker)
    const level = levels.at(-1)
    if (level?.columns !== columns || level.next === null || number === null) {
      if (level?.columns === columns) levels.pop()
      levels.push({ columns, next: number === null ? null : number + 1 })
      return line
    }
    const marker = withNumber(item.marker, level.next)
    level.next += 1
    return `${item.quote}${item.indent}${marker}${item.pad}${item.box}${item.content}`
  })
}
