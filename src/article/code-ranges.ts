// Where a body holds code, in fences and within lines: nothing in it is a link, an image or a sentence.
import { codeSpans } from './code-spans.ts'
import type { Range } from './split-source.ts'

const fence = /^(?: {0,3}|[ \t]*(?:[-*+]|\d+[.)])[ \t]+|[ \t]+)(`{3,}|~{3,})([^\n]*)$/

/** The body's text with these ranges as NUL characters. */
export function blanked(source: string, body: Range, ranges: readonly Range[]): string {
  let text = ''
  let at = body.from
  for (const { from, to } of ranges) {
    // Line ends stay, so that lines are lines.
    text += source.slice(at, from) + source.slice(from, to).replace(/[^\r\n]/g, '\0')
    at = to
  }
  return text + source.slice(at, body.to)
}

/** Fenced blocks, and code within lines. */
export function codeRanges(source: string, body: Range): { ranges: Range[]; unclosedFence: Range | null } {
  const ranges: Range[] = []
  let unclosedFence: Range | null = null
  const text = source.slice(body.from, body.to)
  if (!text.includes('`') && !text.includes('~~~')) return { ranges, unclosedFence }
  const { blocks, unclosed } = fencedBlocks(text)
  let at = 0
  for (const block of [...blocks, { from: text.length, to: text.length }]) {
    for (const code of codeSpans(text, at, block.from))
      ranges.push({ from: body.from + code.from, to: body.from + code.to })
    if (block.to > block.from) ranges.push({ from: body.from + block.from, to: body.from + block.to })
    at = block.to
  }
  if (unclosed) unclosedFence = { from: body.from + unclosed.from, to: body.from + unclosed.to }
  return { ranges, unclosedFence }
}

function fencedBlocks(text: string): { blocks: Range[]; unclosed: Range | null } {
  const blocks: Range[] = []
  let open: { from: number; to: number; signs: string } | null = null
  for (let from = 0; from < text.length; ) {
    const lineFeed = text.indexOf('\n', from)
    const to = lineFeed < 0 ? text.length : lineFeed
    // A line without the sign is most of them.
    const line = text.slice(from, to).trimEnd()
    const [, signs = '', rest = ''] =
      line.includes('```') || line.includes('~~~') ? (fence.exec(line) ?? []) : []
    if (open === null) {
      if (signs !== '' && !(signs[0] === '`' && rest.includes('`')))
        open = { from, to: from + line.length, signs }
    } else if (signs.startsWith(open.signs) && rest.trim() === '') {
      blocks.push({ from: open.from, to })
      open = null
    }
    from = to + 1
  }
  if (open === null) return { blocks, unclosed: null }
  blocks.push({ from: open.from, to: text.length })
  return { blocks, unclosed: { from: open.from, to: open.to } }
}
