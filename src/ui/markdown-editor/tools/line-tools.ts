// Tools that change whole lines: headings, lists, quotes. Used again, each takes back what it did.
import { isListLine, type ListLine, readListLine } from '../lists/list-line.ts'
import { numbered } from '../lists/renumber-list.ts'
import { isBlank, linesOf, neighbours } from '../text-lines.ts'
import type { Selection, TextStep, TextTool } from '../text-step.ts'

/** `level` 0 makes a paragraph of it. The page shows the title as its heading of level 1. */
export function heading(level: 0 | 2 | 3 | 4 | 5 | 6): TextTool {
  const sign = level === 0 ? '' : `${'#'.repeat(level)} `
  return lineTool(lines => {
    const isSet = level > 0 && lines.every(line => isBlank(line) || line.startsWith(sign))
    return lines.map(line => (isBlank(line) && lines.length > 1 ? line : (isSet ? '' : sign) + bare(line)))
  })
}

export const bulleted = listTool(
  ({ marker, box }) => /^[-*+]/.test(marker) && box === '',
  () => '- ',
)
export const tasks = listTool(
  ({ box }) => box !== '',
  ({ box }) => `- ${box || '[ ] '}`,
)
export const numberedList = listTool(
  ({ marker }) => /^\d/.test(marker),
  ({ box }) => `1. ${box}`,
)

export const quote: TextTool = lineTool(
  lines => {
    const isSet =
      lines.some(line => !isBlank(line)) && lines.every(line => /^ {0,3}>/.test(line) || isBlank(line))
    return lines.map(line =>
      isSet ? line.replace(/^ {0,3}>[ \t]?/, '') : isBlank(line) && lines.length > 1 ? '>' : `> ${line}`,
    )
  },
  line => /^ {0,3}>/.test(line),
)

function listTool(isSuch: (line: ListLine) => boolean, sign: (line: ListLine) => string): TextTool {
  return lineTool(lines => {
    const read = lines.map(line => readListLine(line))
    const isSet = read.every((item, index) => isBlank(lines[index] ?? null) || (item?.marker && isSuch(item)))
    const changed = lines.map((line, index) => {
      if (isBlank(line) && lines.length > 1) return line
      const item = read[index] ?? { ...noItem, indent: indentOf(line), content: bare(line) }
      const { quote, indent, content } = item
      if (isSet && !isBlank(line)) return quote + (indent === '' ? '' : indent) + content
      return `${quote}${indent}${sign(item)}${content.replace(/^#{1,6}[ \t]+/, '')}`
    })
    return isSet ? changed : numbered(changed)
  }, isListLine)
}

const noItem: ListLine = { quote: '', indent: '', marker: '', pad: '', box: '', content: '' }

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

/** The words of a line without the sign of a heading or an item. */
function bare(line: string): string {
  const item = readListLine(line)
  return (item ? item.content : line.trimStart()).replace(/^#{1,6}[ \t]+/, '')
}

/** `isSame`: a neighbour of the same kind needs no blank line between. */
function lineTool(change: (lines: string[]) => string[], isSame?: (line: string) => boolean): TextTool {
  return (text, selection) => {
    const touched = linesOf(text, selection)
    const before = text.slice(touched.from, touched.to).split('\n')
    const after = change(before)
    if (after.join('\n') === before.join('\n')) return null
    const isSet = isSame ? after.some(line => isSame(line)) : after.some(line => line.startsWith('#'))
    const [head, tail] = isSet ? gaps(text, touched, isSame) : ['', '']
    const insert = head + after.join('\n') + tail
    return { ...touched, insert, select: selectAfter(selection, touched, before, after, head.length) }
  }
}

/** Without a blank line many programs take what follows a paragraph for more of it, and what follows a list, too. */
function gaps(
  text: string,
  touched: Selection,
  isSame: (line: string) => boolean = () => false,
): [string, string] {
  const { above, below } = neighbours(text, touched)
  const needsGap = (line: string | null) =>
    !isBlank(line) && !isSame(line ?? '') && !/^[ \t]/.test(line ?? '')
  return [needsGap(above) ? '\n' : '', needsGap(below) ? '\n' : '']
}

/** The caret stays at its words; several lines are selected as a whole. */
function selectAfter(
  { from, to }: Selection,
  touched: Selection,
  before: readonly string[],
  after: readonly string[],
  head: number,
): TextStep['select'] {
  const start = touched.from + head
  if (before.length > 1) return { from: start, to: start + after.join('\n').length }
  const place = (at: number) =>
    Math.max(start, start + (after[0]?.length ?? 0) - Math.max(0, touched.to - at))
  return { from: place(from), to: place(to) }
}
