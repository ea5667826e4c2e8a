// Items of YAML sequences, in block and in flow style: one item's bytes alone are touched (F4).
import { isMap, isScalar, type YAMLSeq } from 'yaml'
import type { MovedItem } from '../field-operation.ts'
import { type FlowList, flowItemAt, insertIntoFlow, removeFromFlow } from '../flow-list.ts'
import { isObject } from '../plan-changes.ts'
import { lineEndAt } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'
import { type RenderContext, renderBlockMapping, renderInline } from './render-value.ts'
import {
  asNode,
  contentEnd,
  dashesOf,
  hasProps,
  isFirstInLine,
  isFlow,
  lineEnd,
  lineStart,
  rangeOf,
} from './yaml-tree.ts'

export function insertItemEdits(
  text: string,
  list: YAMLSeq,
  at: number,
  value: unknown,
  context: RenderContext,
  moved?: MovedItem,
): TextEdit[] {
  if (isFlow(list)) {
    const separator = moved?.separator ?? (context.style.isCompact && typeof value === 'object' ? ',' : ', ')
    return insertIntoFlow(
      text,
      flowItems(list),
      at,
      moved?.text ?? renderInline(value, { ...context, inFlow: true }),
      separator,
    )
  }
  const dashes = dashesOf(list)
  const before = dashes[at - 1]
  const place =
    before === undefined ? (dashes[0] ?? 0) : lineEnd(text, contentEnd(text, list.items[at - 1], before + 1))
  const lead = leadOf(text, list, before ?? dashes[0] ?? 0)
  const eol = lineEndAt(text, place)
  const lines = moved?.text ?? lead + renderItem(list, value, context, lead.replace(/[^\s]/g, ' '), eol) + eol
  if (before !== undefined) return [{ from: place, to: place, insert: lines }]
  if (isFirstInLine(text, place))
    return [{ from: lineStart(text, place), to: lineStart(text, place), insert: lines }]
  const indent = ' '.repeat(place - lineStart(text, place))
  return [{ from: place, to: place, insert: lines.trimStart() + indent }]
}

/** Null when the item cannot be cut out by itself: the last one of a list, or one that shares its line. */
export function removeItemEdits(text: string, list: YAMLSeq, at: number): TextEdit[] | null {
  if (isFlow(list)) return removeFromFlow(text, flowItems(list), at)
  const [dashes, range] = [dashesOf(list), itemLines(text, list, at)]
  if (list.items.length < 2) return null
  if (range) return [{ ...range, insert: '' }]
  const [dash, next] = [dashes[at], dashes[at + 1]]
  return dash === undefined || next === undefined ? null : [{ from: dash, to: next, insert: '' }]
}

/** The item as it stands: its lines in a block, itself in flow. */
export function itemAt(text: string, list: YAMLSeq, at: number): Omit<MovedItem, 'exact'> | undefined {
  if (isFlow(list)) return flowItemAt(text, flowItems(list), at)
  const lines = itemLines(text, list, at)
  return lines && { text: text.slice(lines.from, lines.to) }
}

function itemLines(text: string, list: YAMLSeq, at: number): { from: number; to: number } | undefined {
  const dash = dashesOf(list)[at]
  if (dash === undefined || !isFirstInLine(text, dash)) return undefined
  return { from: lineStart(text, dash), to: lineEnd(text, contentEnd(text, list.items[at], dash + 1)) }
}

function flowItems(list: YAMLSeq): FlowList {
  const { from, to } = rangeOf(list)
  const items = list.items.map((item, at) => ({ from: flowStart(list, at), to: rangeOf(asNode(item)).to }))
  return { inner: { from: from + 1, to: to - 1 }, items }
}

/** An anchor or a tag before an item belongs to it. */
function flowStart(list: YAMLSeq, at: number): number {
  const item = list.items[at]
  const own =
    isMap(item) && isScalar(item.items[0]?.key) && !isFlow(item)
      ? rangeOf(item.items[0].key)
      : rangeOf(asNode(item))
  const token =
    list.srcToken?.type === 'flow-collection' && hasProps(item) ? list.srcToken.items[at] : undefined
  const props = token?.start.find(({ type }) => type === 'anchor' || type === 'tag')
  return props?.offset ?? own.from
}

/** What leads an item's line: indentation, dash and the blanks that the neighbour has after it. */
function leadOf(text: string, list: YAMLSeq, dash: number): string {
  const start = lineStart(text, dash)
  const indent = isFirstInLine(text, dash) ? text.slice(start, dash) : ' '.repeat(dash - start)
  const at = dashesOf(list).indexOf(dash)
  const padding = /^ +(?=\S)/.exec(text.slice(dash + 1, rangeOf(asNode(list.items[at])).from + 1))?.[0]
  return `${indent}-${padding ?? ' '}`
}

function renderItem(
  list: YAMLSeq,
  value: unknown,
  context: RenderContext,
  indent: string,
  eol: string,
): string {
  const isBlock =
    isObject(value) && Object.keys(value).length > 0 && list.items.some(item => isMap(item) && !isFlow(item))
  return isBlock && !context.isCautious
    ? renderBlockMapping(value, context, indent, eol)
    : renderInline(value, context)
}
