// Tab in a list: the item, and what is under it, goes in or out by one level.
import { isBlank, isInCode, lineFrom, linesOf, lineTo } from '../text-lines.ts'
import type { Selection, TextStep } from '../text-step.ts'
import { columnsOf, type ListLine, numberOf, readListLine, withNumber } from './list-line.ts'

export function isInList(text: string, { from }: Selection): boolean {
  const line = readListLine(text.slice(lineFrom(text, from), lineTo(text, from)))
  return Boolean(line?.marker) && !isInCode(text, from)
}

/** Null when the item is as far in, or out, as it can go. */
export function moveItem(text: string, selection: Selection, direction: 'in' | 'out'): TextStep | null {
  const start = lineFrom(text, selection.from)
  const first = readListLine(text.slice(start, lineTo(text, start)))
  if (!first?.marker || isInCode(text, selection.from)) return null
  const target = direction === 'in' ? indentBelow(text, start, first) : indentAbove(text, start, first)
  if (target === null) return null
  const touched = withItemsBelow(text, { from: start, to: linesOf(text, selection).to }, first)
  const before = text.slice(touched.from, touched.to).split('\n')
  const after = before.map((line, index) => {
    if (index === 0) return renumbered(text, start, { ...first, indent: target })
    return shifted(line, first, columnsOf(target) - columnsOf(first.indent), target.includes('\t'))
  })
  const insert = after.join('\n')
  const carry = (at: number) => carried(at - touched.from, before, after) + touched.from
  return { ...touched, insert, select: { from: carry(selection.from), to: carry(selection.to) } }
}

/** Indentation of an item under the one above: null for the first of a list, which has none to go under. */
function indentBelow(text: string, start: number, item: ListLine): string | null {
  for (const above of itemsAbove(text, start, item)) {
    const columns = columnsOf(above.indent)
    if (columns > columnsOf(item.indent)) {
      if (above.indent.includes('\t')) return above.indent
      continue
    }
    if (columns < columnsOf(item.indent)) return null
    if (item.indent.includes('\t')) return `${item.indent}\t`
    return `${above.indent}${' '.repeat(above.marker.length + Math.min(above.pad.length || 1, 4))}`
  }
  return null
}

/** Indentation of the item that this one is under. */
function indentAbove(text: string, start: number, item: ListLine): string | null {
  if (item.indent === '') return null
  for (const above of itemsAbove(text, start, item))
    if (columnsOf(above.indent) < columnsOf(item.indent)) return above.indent
  return ''
}

/** Upwards from the line before `start`, as far as the list goes. */
function* itemsAbove(text: string, start: number, item: ListLine): Generator<ListLine> {
  for (let end = start - 1; end > 0; ) {
    const from = lineFrom(text, end)
    const line = text.slice(from, end)
    const above = readListLine(line)
    if (above?.marker) {
      if (above.quote !== item.quote) return
      yield above
    } else if (!isBlank(line.slice(item.quote.length)) && !/^[ \t]/.test(line.slice(item.quote.length)))
      return
    end = from - 1
  }
}

/** Lines that are further in than the item go with it. */
function withItemsBelow(text: string, { from, to }: Selection, item: ListLine): Selection {
  let end = to
  for (let at = to + 1; at <= text.length; ) {
    const lineEnd = lineTo(text, at)
    const line = text.slice(at, lineEnd)
    const inner = line.startsWith(item.quote) ? line.slice(item.quote.length) : null
    if (inner === null) break
    if (!isBlank(inner)) {
      if (columnsOf(/^[ \t]*/.exec(inner)?.[0] ?? '') <= columnsOf(item.indent)) break
      end = lineEnd
    }
    at = lineEnd + 1
  }
  return { from, to: end }
}

/** An item that comes into another list takes the number after the one before it there, or 1. */
function renumbered(text: string, start: number, item: ListLine): string {
  let { marker } = item
  if (numberOf(marker) !== null) {
    let previous = 0
    for (const above of itemsAbove(text, start, item)) {
      const columns = columnsOf(above.indent)
      if (columns > columnsOf(item.indent)) continue
      if (columns === columnsOf(item.indent)) previous = numberOf(above.marker) ?? 0
      break
    }
    marker = withNumber(marker, previous + 1)
  }
  return `${item.quote}${item.indent}${marker}${item.pad}${item.box}${item.content}`
}

function shifted(line: string, { quote }: ListLine, columns: number, usesTabs: boolean): string {
  if (!line.startsWith(quote) || isBlank(line.slice(quote.length))) return line
  const inner = line.slice(quote.length)
  const indent = /^[ \t]*/.exec(inner)?.[0] ?? ''
  const wanted = Math.max(0, columnsOf(indent) + columns)
  const blanks =
    usesTabs || indent.includes('\t')
      ? '\t'.repeat(Math.floor(wanted / 4)) + ' '.repeat(wanted % 4)
      : ' '.repeat(wanted)
  return `${quote}${blanks}${inner.slice(indent.length)}`
}

/** The same place counted from the end of its line. */
function carried(at: number, before: readonly string[], after: readonly string[]): number {
  let [old, now] = [0, 0]
  for (const [index, line] of before.entries()) {
    const next = after[index] ?? ''
    if (at <= old + line.length || index === before.length - 1)
      return now + Math.max(0, next.length - (old + line.length - at))
    old += line.length + 1
    now += next.length + 1
  }
  return now
}
