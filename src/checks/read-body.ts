// The parts of a body that several rules ask for, found by scanning lines. No Markdown tree: it would cost more than
// all rules together.
import { blanked, codeRanges } from '../article/code-ranges.ts'
import type { Range } from '../article/split-source.ts'
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
