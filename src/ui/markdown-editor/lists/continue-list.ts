// Enter in a list or a quote: the next line goes on as this one does, and an empty one ends it.
import { isBlank, isInCode, lineFrom, lineTo, neighbours } from '../text-lines.ts'
import type { Selection, TextStep } from '../text-step.ts'
import { columnsOf, type ListLine, lengthBefore, numberOf, readListLine, withNumber } from './list-line.ts'

/** Null where Enter is the browser's. */
export function continueList(text: string, { from, to }: Selection): TextStep | null {
  const start = lineFrom(text, from)
  const line = readListLine(text.slice(start, lineTo(text, from)))
  if (!line || from < start + lengthBefore(line) || isInCode(text, from)) return null
  if (from === to && line.content.trim() === '') return endItem(text, start, line)
  const blanks = /^[ \t]*/.exec(text.slice(to, lineTo(text, to)))?.[0].length ?? 0
  const insert = `\n${line.quote}${line.indent}${nextMarker(text, start, line)}${line.pad}${line.box && '[ ] '}`
  return stepTo(from, to + blanks, insert)
}

/** Counts on, unless the list has one number for all. */
function nextMarker(text: string, start: number, line: ListLine): string {
  const number = numberOf(line.marker)
  if (number === null) return line.marker
  return withNumber(line.marker, itemAbove(text, start, line) === number ? number : number + 1)
}

/** The number of the item before this one in the same list, if there is one. */
function itemAbove(text: string, start: number, { quote, indent }: ListLine): number | null {
  for (let end = start - 1; end > 0; ) {
    const from = lineFrom(text, end)
    const above = readListLine(text.slice(from, end))
    if (!above?.marker || above.quote !== quote || columnsOf(above.indent) < columnsOf(indent)) return null
    if (columnsOf(above.indent) === columnsOf(indent)) return numberOf(above.marker)
    end = from - 1
  }
  return null
}

function endItem(text: string, start: number, line: ListLine): TextStep {
  const end = lineTo(text, start)
  if (line.marker === '') return endQuote(text, start, end, line.quote)
  const outer = outerItem(text, start, line)
  if (outer) return stepTo(start, end, outer)
  // Without a blank line what is typed next would belong to the item above.
  return endWith(text, { from: start, to: end }, line.quote)
}

function endQuote(text: string, start: number, end: number, quote: string): TextStep {
  const outer = quote.replace(/>[ \t]?$/, '').replace(/>$/, '> ')
  return endWith(text, { from: start, to: end }, outer)
}

function endWith(text: string, line: Selection, quote: string): TextStep {
  const { above, below } = neighbours(text, line)
  const isEmpty = (other: string | null) => isBlank(other?.replace(/^[ \t>]+/, '') ?? null)
  const before = isEmpty(above) ? '' : `${quote.trimEnd()}\n`
  const after = isEmpty(below) ? '' : `\n${quote.trimEnd()}`
  const at = line.from + before.length + quote.length
  return { ...line, insert: `${before}${quote}${after}`, select: { from: at, to: at } }
}

/** How the line goes on as an item of the list around its own: null when that is no list. */
function outerItem(text: string, start: number, line: ListLine): string | null {
  for (let end = start - 1; end > 0; ) {
    const from = lineFrom(text, end)
    const above = readListLine(text.slice(from, end))
    if (above?.marker && above.quote === line.quote && columnsOf(above.indent) < columnsOf(line.indent)) {
      const box = above.box && '[ ] '
      return `${above.quote}${above.indent}${nextMarker(text, from, above)}${above.pad || ' '}${box}`
    }
    end = from - 1
  }
  return null
}

function stepTo(from: number, to: number, insert: string): TextStep {
  const at = from + insert.length
  return { from, to, insert, select: { from: at, to: at } }
}
