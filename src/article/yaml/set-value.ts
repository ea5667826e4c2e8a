// A new value in the place of an old one: only its token is spliced (F2), in the old one's style (F3).
import { isMap, isScalar, isSeq, Scalar } from 'yaml'
import { lineEndAt } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'
import { renderBlockScalar } from './render-block-scalar.ts'
import { canBePlain, isDateText, isSameDateShape } from './render-scalar.ts'
import { type RenderContext, renderInline } from './render-value.ts'
import type { Quote } from './value-style.ts'
import {
  colonEnd,
  contentEnd,
  dashesOf,
  isEmptyScalar,
  isFirstInLine,
  isFlow,
  lineEnd,
  lineStart,
  rangeOf,
  type YamlPlace,
} from './yaml-tree.ts'

const quotes: Partial<Record<string, Quote>> = {
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
}

/** The edits that put `value` in the place of an existing node. */
export function setValueEdits(
  text: string,
  place: YamlPlace,
  value: unknown,
  context: RenderContext,
): TextEdit[] {
  const { node } = place
  if (!node || isEmptyScalar(node)) {
    const at = valueSlot(text, place)
    return [{ from: at, to: at, insert: ` ${renderInline(value, context)}` }]
  }
  const { from, to } = rangeOf(node)
  if (isScalar(node))
    return [{ from, to, insert: renderScalar(text.slice(from, to), text, place, value, context) }]
  const isBlock = (isMap(node) || isSeq(node)) && !isFlow(node)
  if (!isBlock) return [{ from, to, insert: renderInline(value, context) }]
  return replaceBlock(text, place, from, renderInline(value, context))
}

function renderScalar(
  token: string,
  text: string,
  place: YamlPlace,
  value: unknown,
  context: RenderContext,
): string {
  const node = place.node as Scalar
  const from = rangeOf(node).from
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
  const eol = lineEndAt(text, from + token.length)
  // Some readers give the line end before the closing fence to the fence: blank lines at the very end need quotes.
  const losesEnd = text.slice(from + token.length).trim() === '' && /\n\n$/.test(String(value))
  if (isBlock && typeof value === 'string' && !context.isCautious && !losesEnd) {
    const block = renderBlockScalar(value, { token, parentIndent: indentOf(text, place), eol })
    if (block !== null) return block
  }
  const headerComment = isBlock ? (/^[^\n]*?(\s+#[^\r\n]*)/.exec(token)?.[1] ?? '') : ''
  const tail = isBlock && token.endsWith('\n') ? headerComment + eol : ''
  return renderInlineLike(node, value, context) + tail
}

/** Quotes as before; an unquoted date stays unquoted; a tag `!!str` keeps what is typed as text. */
function renderInlineLike(node: Scalar, value: unknown, context: RenderContext): string {
  if (typeof value === 'string' && !context.isCautious && node.type === Scalar.PLAIN) {
    if (node.tag && /^[\w.]+$/.test(value)) return value
    if (typeof node.value === 'string' && isSameDate(node.value, value)) return value
    const quote =
      typeof node.value === 'string' || canBePlain(value, context.inFlow) ? 'plain' : context.fallback
    return renderInline(
      value,
      withQuote(context, typeof node.value === 'string' ? quote : context.style.quote),
    )
  }
  const quote = node.type ? quotes[node.type] : undefined
  return renderInline(value, quote ? withQuote(context, quote) : context)
}

function isSameDate(before: string, after: string): boolean {
  return (isDateText(before) && isDateText(after)) || isSameDateShape(before, after)
}

function withQuote(context: RenderContext, quote: Quote): RenderContext {
  return { ...context, style: { ...context.style, quote } }
}

/** Where the value of `key:` or `-` goes when there is none yet. */
function valueSlot(text: string, { parent, pair, step }: YamlPlace): number {
  if (pair) return colonEnd(text, pair)
  return isSeq(parent) ? (dashesOf(parent)[Number(step)] ?? 0) + 1 : 0
}

/** A block collection gives way to one line: the value goes behind the colon or dash, its lines go. */
function replaceBlock(text: string, place: YamlPlace, from: number, insert: string): TextEdit[] {
  const end = contentEnd(text, place.node, from)
  if (!isFirstInLine(text, from)) return [{ from, to: end, insert }]
  const slot = valueSlot(text, place)
  return [
    { from: slot, to: slot, insert: ` ${insert}` },
    { from: Math.max(slot, lineStart(text, from)), to: lineEnd(text, end), insert: '' },
  ]
}

/** Columns by which the parent of a block scalar is indented. */
function indentOf(text: string, { parent, pair, step }: YamlPlace): number {
  const at = pair ? rangeOf(pair.key as Scalar).from : (dashesOf(parent as never)[Number(step)] ?? 0)
  return at - lineStart(text, at)
}
