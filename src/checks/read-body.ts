// The parts of a body that several rules ask for, found by scanning lines. No Markdown tree: it would cost more than
// all rules together.
import type { Range } from '../article/split-source.ts'
import { codeSpans } from './code-spans.ts'
import { type Block, readBlocks } from './read-blocks.ts'

export interface Heading extends Range {
  /** 1 to 6. */
  level: number
  text: string
}

export interface Target extends Range {
  isImage: boolean
  /** The words in the brackets. */
  text: string
  address: string
  /** Where the address stands. */
  addressFrom: number
}

export interface BodyParts {
  body: Range
  /** As long as the source, so that places are the same: front matter and code are NUL characters here. */
  prose: string
  /** The same with the front matter in it. */
  text: string
  /** Where a code fence opens that nothing closes. */
  unclosedFence: Range | null
  headings: readonly Heading[]
  /** Links and images that stand in the text in full. */
  targets: readonly Target[]
  blocks: readonly Block[]
}

const fence = /^(?: {0,3}|[ \t]*(?:[-*+]|\d+[.)])[ \t]+|[ \t]+)(`{3,}|~{3,})([^\n]*)$/
const atxHeading = /^ {0,3}(#{1,6})(?![^ \t\r\n])([^\n]*)/gm
const target = /(!?)\[((?:[^[\]\n\0]|\[[^[\]\n]*\])*)\]\([ \t]*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)/g

export function readBody(source: string, body: Range): BodyParts {
  const { ranges, unclosedFence } = codeRanges(source, body)
  const bodyText = blanked(source, body, ranges)
  // A line end before the body, for patterns that look for the beginning of a line.
  const prose = (body.from > 0 ? `${'\0'.repeat(body.from - 1)}\n` : '') + bodyText
  let headings: Heading[] | undefined
  let targets: Target[] | undefined
  let blocks: Block[] | undefined
  return {
    body,
    prose,
    text: source.slice(0, body.from) + bodyText,
    unclosedFence,
    get headings() {
      headings ??= [...prose.matchAll(atxHeading)].map(headingOf)
      return headings
    },
    get targets() {
      targets ??= prose.includes('](') ? [...prose.matchAll(target)].map(targetOf) : []
      return targets
    },
    get blocks() {
      blocks ??= readBlocks(prose, body)
      return blocks
    },
  }
}

function headingOf({ 0: line, 1: signs = '', 2: rest = '', index }: RegExpExecArray): Heading {
  const text = rest
    .trim()
    .replace(/(?:^|[ \t])#+$/, '')
    .trim()
  return { from: index, to: index + line.trimEnd().length, level: signs.length, text }
}

function targetOf({ 0: whole, 1: sign, 2: text = '', 3: address = '', index }: RegExpExecArray): Target {
  const addressFrom = index + whole.length - address.length
  return { from: index, to: index + whole.length, isImage: sign === '!', text, address, addressFrom }
}

function blanked(source: string, body: Range, ranges: readonly Range[]): string {
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
function codeRanges(source: string, body: Range): { ranges: Range[]; unclosedFence: Range | null } {
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
