// Items between brackets, with commas: YAML flow collections, JSON, TOML arrays and inline tables (F4).
import type { MovedItem } from './field-operation.ts'
import { lineEndAt, type Range } from './split-source.ts'
import type { TextEdit } from './text-edit.ts'

export interface FlowList {
  /** What stands between the brackets. */
  inner: Range
  items: readonly Range[]
}

/** A new item before the one at this index, separated as its neighbours are. */
export function insertIntoFlow(
  text: string,
  list: FlowList,
  at: number,
  item: string,
  separator = ', ',
): TextEdit[] {
  const { inner, items } = list
  const before = items[at - 1]
  if (before) {
    const insert = separatorOf(text, list, separator) + item
    return [{ from: before.to, to: before.to, insert }]
  }
  const first = items[0]
  if (!first) return [{ from: inner.from, to: inner.from, insert: item }]
  return [{ from: first.from, to: first.from, insert: item + separatorOf(text, list, separator) }]
}

/** The item, and what separates it from others in its list. */
export function flowItemAt(text: string, list: FlowList, at: number): Omit<MovedItem, 'exact'> | undefined {
  const item = list.items[at]
  return item && { text: text.slice(item.from, item.to), separator: separatorOf(text, list, ', ') }
}

/** Takes out the item and one separator; comments before it go along. */
export function removeFromFlow(text: string, { inner, items }: FlowList, at: number): TextEdit[] {
  const item = items[at]
  if (!item) return []
  const [before, after] = [items[at - 1], items[at + 1]]
  if (after) return [{ from: item.from, to: after.from, insert: '' }]
  if (before) return [{ from: before.to, to: item.to, insert: '' }]
  const comma = /^\s*,/.exec(text.slice(item.to, inner.to))?.[0].length ?? 0
  return [{ from: item.from, to: item.to + comma, insert: '' }]
}

/** The separator between the last two items; comments in it are not copied, its line break is. */
function separatorOf(text: string, { inner, items }: FlowList, separator: string): string {
  const [last, before] = [items.at(-1), items.at(-2)]
  if (!last) return separator
  const between = text.slice(before ? before.to : inner.from, last.from)
  if (before && /^\s*,\s*$/.test(between)) return between.trimStart()
  if (!between.includes('\n')) return separator
  const indent = /[ \t]*$/.exec(between)?.[0] ?? ''
  return `,${lineEndAt(text, last.from)}${indent}`
}
