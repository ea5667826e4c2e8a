// Where pasted Markdown goes: words into the line, paragraphs and lists between blank lines, within the list or quote that
// they are pasted into.
import { type ListLine, readListLine } from '../markdown-editor/lists/list-line.ts'
import { isBlank, lineFrom, lineTo, neighbours } from '../markdown-editor/text-lines.ts'
import type { Selection, TextStep } from '../markdown-editor/text-step.ts'

const blockSign = /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |>|`{3}|~{3}|\||-{3}$)/
const itemSign = /^(?:[-*+]|\d{1,9}[.)]) /

export function pasteStep(text: string, selection: Selection, markdown: string): TextStep {
  if (!markdown.includes('\n') && !blockSign.test(markdown)) return stepOf(selection, markdown)
  const start = lineFrom(text, selection.from)
  const line = readListLine(text.slice(start, lineTo(text, selection.from)))
  const isEmptyItem = Boolean(line?.marker) && line?.content.trim() === ''
  if (line && isEmptyItem && itemSign.test(markdown)) {
    const prefix = line.quote + line.indent
    return stepOf(
      { from: start, to: Math.max(selection.to, lineTo(text, start)) },
      prefix + indented(markdown, prefix),
    )
  }
  const prefix = line ? prefixOf(line) : ''
  const before = text.slice(
    start + (line ? Math.min(prefix.length, selection.from - start) : 0),
    selection.from,
  )
  const after = text.slice(selection.to, lineTo(text, selection.to))
  const place = { from: start, to: lineTo(text, selection.to) }
  const { above, below } = neighbours(text, place)
  const gap = `\n${prefix.trimEnd()}\n${prefix}`
  let head = ''
  if (blockSign.test(markdown))
    head = before.trim() !== '' ? gap : line || isBlank(above) ? '' : `\n${prefix}`
  let tail = ''
  if (after.trim() !== '') tail = endsInParagraph(markdown) ? '' : gap
  else if (!isBlank(below) && !line) tail = '\n'
  return stepOf(selection, head + indented(markdown, prefix) + tail, tail.length)
}

/** What lines after the first begin with, to stay in the item or quote. */
function prefixOf({ quote, indent, marker, pad }: ListLine): string {
  return quote + indent + ' '.repeat(marker === '' ? 0 : marker.length + (pad.length || 1))
}

function indented(markdown: string, prefix: string): string {
  return markdown.replace(
    /\n(.*)/g,
    (_, line: string) => `\n${line === '' ? prefix.trimEnd() : prefix + line}`,
  )
}

function endsInParagraph(markdown: string): boolean {
  const last = markdown.split('\n\n').at(-1) ?? ''
  return !blockSign.test(last) && !/(?:^|\n)[`~]{3,}$/.test(last)
}

function stepOf({ from, to }: Selection, insert: string, tail = 0): TextStep {
  const at = from + insert.length - tail
  return { from, to, insert, select: { from: at, to: at } }
}

/** Where a range of the text is after something else was typed; null when that was in it. */
export function carryRange(before: string, after: string, { from, to }: Selection): Selection | null {
  if (before === after) return { from, to }
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (to <= start) return { from, to }
  const moved = after.length - before.length
  return from >= before.length - end ? { from: from + moved, to: to + moved } : null
}
