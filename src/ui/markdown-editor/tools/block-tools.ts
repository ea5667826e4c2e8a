// What is put between paragraphs: a block of code, a rule, a table; and an image.
import { isBlank, isInCode, lineFrom, linesOf, neighbours } from '../text-lines.ts'
import type { Selection, TextStep, TextTool } from '../text-step.ts'

/** Around the lines of the selection; taken away when its fences stand right around them. */
export const codeBlock: TextTool = (text, selection) => {
  const touched = linesOf(text, selection)
  const lines = text.slice(touched.from, touched.to)
  const { above, below } = neighbours(text, touched)
  if (
    above &&
    below &&
    /^(?:`{3,}|~{3,})/.test(above) &&
    /^(?:`{3,}|~{3,})\s*$/.test(below) &&
    isInCode(text, touched.from)
  ) {
    const from = touched.from - above.length - 1
    const select = { from, to: from + lines.length }
    return { from, to: touched.to + below.length + 1, insert: lines, select }
  }
  const longest = Math.max(2, ...[...lines.matchAll(/`{3,}/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const [head, tail] = gapsAround(text, touched)
  const moved = head.length + fence.length + 1
  const [from, to] =
    selection.from === selection.to ? [selection.from, selection.to] : [touched.from, touched.to]
  return {
    ...touched,
    insert: `${head}${fence}\n${lines}\n${fence}${tail}`,
    select: { from: from + moved, to: to + moved },
  }
}

export const rule: TextTool = (text, selection) =>
  insertBlock(text, selection, '---', { from: 5, to: 5 }, true)

/** A table of empty cells with its caret in the first one. */
export function table(rows: number, columns: number): TextTool {
  const line = (cell: string) => `|${` ${cell} |`.repeat(columns)}`
  const lines = [line('  '), line('---'), ...Array.from({ length: Math.max(1, rows - 1) }, () => line('  '))]
  return (text, selection) => insertBlock(text, selection, lines.join('\n'), { from: 2, to: 2 })
}

/** What is selected becomes its description; the caret waits for the address, or for the description. */
export const image: TextTool = (text, { from, to }) => {
  const alt = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\]/g, '\\$&')
  const at = alt === '' ? from + 2 : from + alt.length + 4
  return { from, to, insert: `![${alt}]()`, select: { from: at, to: at } }
}

/** After the line of the selection, or in it when it is blank. `select` counts from the start of the block. */
export function insertBlock(
  text: string,
  selection: Selection,
  block: string,
  select: Selection,
  isLeft = false,
): TextStep {
  const { from, to } = linesOf(text, { from: selection.to, to: selection.to })
  const isFree = isBlank(text.slice(from, to))
  const place = isFree ? { from, to } : { from: to, to }
  const [head, tail] = isFree ? gapsAround(text, place) : ['\n\n', gapsAround(text, place)[1]]
  // What is typed on begins a paragraph of its own.
  const end = isLeft && tail === '' && to === text.length ? '\n' : tail
  const start = place.from + head.length
  const at = isLeft ? { from: start + block.length + 1, to: start + block.length + 1 } : null
  return {
    ...place,
    insert: `${head}${block}${end}`,
    select: at ?? { from: start + select.from, to: start + select.to },
  }
}

function gapsAround(text: string, place: Selection): [string, string] {
  const { above, below } = neighbours(text, { from: lineFrom(text, place.from), to: place.to })
  return [isBlank(above) ? '' : '\n', isBlank(below) ? '' : '\n']
}
