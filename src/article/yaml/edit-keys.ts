// Keys that come and go: a new one after the key that precedes it in the schema's order (F3).
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { fieldNames } from '../article-schema.ts'
import { type FlowList, insertIntoFlow, removeFromFlow } from '../flow-list.ts'
import { lineEndAt } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'
import { type RenderContext, renderFlowPair, renderPair } from './render-value.ts'
import { keyText } from './yaml-data.ts'
import {
  asNode,
  colonEnd,
  contentEnd,
  dashesOf,
  isEmptyScalar,
  isFirstInLine,
  isFlow,
  lineEnd,
  lineStart,
  rangeOf,
} from './yaml-tree.ts'

export function insertKeyEdits(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
  context: RenderContext,
): TextEdit[] {
  const at = indexFor(map, key)
  if (isFlow(map)) {
    const separator = context.style.isCompact ? ',' : ', '
    return insertIntoFlow(
      text,
      flowPairs(text, map),
      at,
      renderFlowPair(key, value, { ...context, inFlow: true }),
      separator,
    )
  }
  const first = map.items[0]
  if (!first) return []
  const keyAt = keyStart(first)
  const column = keyAt - lineStart(text, keyAt)
  const indent = isFirstInLine(text, keyAt) ? text.slice(lineStart(text, keyAt), keyAt) : ' '.repeat(column)
  const before = map.items[at - 1]
  const place = before ? endOfPair(text, before, column) : lineStart(text, keyAt)
  if (!before && !isFirstInLine(text, keyAt)) {
    const line = renderPair(key, value, context, lineEndAt(text, keyAt)) + lineEndAt(text, keyAt) + indent
    return [{ from: keyAt, to: keyAt, insert: line }]
  }
  const eol = lineEndAt(text, place)
  const line =
    indent +
    renderPair(key, value, context, eol, context.isCautious ? undefined : dashHabit(text, map, indent)) +
    eol
  return [{ from: place, to: place, insert: line }]
}

export function removeKeyEdits(text: string, map: YAMLMap, pair: Pair): TextEdit[] {
  const at = map.items.indexOf(pair)
  if (isFlow(map)) return removeFromFlow(text, flowPairs(text, map), at)
  const from = keyStart(pair)
  const end = lineEnd(text, contentEnd(text, pair.value, colonEnd(text, pair)))
  if (isFirstInLine(text, from)) return [{ from: lineStart(text, from), to: end, insert: '' }]
  const next = map.items[at + 1]
  return next ? [{ from, to: keyStart(next), insert: '' }] : []
}

/** Where the key goes: by the schema's order if it is one of the schema's, else at the end. */
function indexFor(map: YAMLMap, key: string): number {
  const order: readonly string[] = fieldNames
  const rank = order.indexOf(key)
  if (rank < 0) return map.items.length
  const names = map.items.map(pair => keyText(pair.key))
  for (let before = rank - 1; before >= 0; before--) {
    const at = names.lastIndexOf(order[before] ?? '')
    if (at >= 0) return at + 1
  }
  return names.some(name => order.includes(name)) ? 0 : names.length
}

function flowPairs(text: string, map: YAMLMap): FlowList {
  const { from, to } = rangeOf(map)
  const items = map.items.map((pair: Pair) => {
    const value = asNode(pair.value)
    const end = value && !isEmptyScalar(value) ? rangeOf(value).to : colonEnd(text, pair)
    return { from: keyStart(pair), to: end }
  })
  return { inner: { from: from + 1, to: to - 1 }, items }
}

function keyStart({ key }: Pair): number {
  return rangeOf(asNode(key)).from
}

/** After the value's last line, and after comments that are indented as part of it. */
export function endOfPair(text: string, pair: Pair, column: number): number {
  let end = lineEnd(text, contentEnd(text, pair.value, colonEnd(text, pair)))
  const isBlock = (isMap(pair.value) || isSeq(pair.value)) && !isFlow(pair.value)
  while (isBlock) {
    const comment = /^([ \t]*)#[^\n]*(?:\n|$)/.exec(text.slice(end, end + 1000))
    if (!comment || (comment[1]?.length ?? 0) <= column) break
    end += comment[0].length
  }
  return end
}

/** How the other lists of the mapping begin their lines; undefined when they stand in one line. */
function dashHabit(text: string, map: YAMLMap, indent: string): string | undefined {
  const list = map.items.map(({ value }) => value).find(value => isSeq(value) && value.items.length > 0)
  if (!isSeq(list) || isFlow(list)) return undefined
  const [dash = 0] = dashesOf(list)
  const item = list.items[0]
  const start = isScalar(item) ? rangeOf(item).from : dash + 2
  const padding = /^[ ]+$/.exec(text.slice(dash + 1, start))?.[0] ?? ' '
  const own = isFirstInLine(text, dash) ? text.slice(lineStart(text, dash), dash) : `${indent}  `
  return `${own}-${padding}`
}
