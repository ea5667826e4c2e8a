// Operations on TOML front matter as text edits. Whole `[tables]` are neither added nor removed: those are
// edited in the source.
import { fieldNames } from '../article-schema.ts'
import type { FieldOperation, FieldPath, MovedItem } from '../field-operation.ts'
import { type FlowList, flowItemAt, insertIntoFlow, removeFromFlow } from '../flow-list.ts'
import { lineEndAt } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'
import { renderToml, renderTomlKey } from './render-toml.ts'
import { scanToml, type TomlNode, type TomlTable } from './scan-toml.ts'
import { findNode, type TomlPlace } from './toml-tree.ts'

export function* tomlEdits(text: string, operation: FieldOperation, eol: string): Generator<TextEdit[]> {
  const tables = scanToml(text)
  const { path } = operation
  const place = findNode(tables, path)
  if (operation.kind === 'remove') {
    if (place) yield removeEdits(text, place)
  } else if (operation.kind === 'insert') {
    const list = findNode(tables, path.slice(0, -1))?.node
    const item = operation.moved?.text ?? renderToml(operation.value, '', lineEndAt(text, list?.from ?? 0))
    if (list?.items)
      yield insertIntoFlow(text, listOf(list), Number(path.at(-1)), item, operation.moved?.separator)
  } else if (place) {
    const { from, to } = place.node
    yield [{ from, to, insert: renderToml(operation.value, text.slice(from, to), lineEndAt(text, from)) }]
  } else yield* insertKeyEdits(text, tables, path, operation.value, eol)
}

export function tomlItemAt(text: string, path: FieldPath): Omit<MovedItem, 'exact'> | undefined {
  const list = findNode(scanToml(text), path.slice(0, -1))?.node
  return list && flowItemAt(text, listOf(list), Number(path.at(-1)))
}

function removeEdits(text: string, { holder, node, entry }: TomlPlace): TextEdit[] {
  if (!('path' in holder)) {
    const members = holder.items ?? holder.entries?.map(member => member.node) ?? []
    return removeFromFlow(text, listOf(holder), members.indexOf(node))
  }
  const from = text.lastIndexOf('\n', (entry?.from ?? node.from) - 1) + 1
  const end = text.indexOf('\n', node.to)
  return [{ from, to: end < 0 ? text.length : end + 1, insert: '' }]
}

function* insertKeyEdits(
  text: string,
  tables: readonly TomlTable[],
  path: FieldPath,
  value: unknown,
  eol: string,
): Generator<TextEdit[]> {
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const pair = `${renderTomlKey(key)} = ${renderToml(value, '', lineEndAt(text, text.length))}`
  const table = tables.find(candidate => JSON.stringify(candidate.path) === JSON.stringify(parent))
  if (table && (table.entries.length > 0 || parent.length === 0)) {
    const place = lineAfter(text, table, key)
    yield [{ from: place, to: place, insert: pair + (text === '' ? eol : lineEndAt(text, place)) }]
  }
  const inline = findNode(tables, parent)?.node
  if (inline?.entries) yield insertIntoFlow(text, listOf(inline), inline.entries.length, pair)
}

/** After the key that precedes it in the schema's order; other keys go behind the table's last. */
function lineAfter(text: string, { path, entries }: TomlTable, key: string): number {
  const order: readonly string[] = fieldNames
  const before = path.length === 0 ? order.slice(0, Math.max(0, order.indexOf(key))) : []
  const entry = entries.findLast(({ keys }) => before.includes(keys[0] ?? '')) ?? entries.at(-1)
  if (!entry) return 0
  const end = text.indexOf('\n', entry.to)
  return end < 0 ? text.length : end + 1
}

function listOf(node: TomlNode): FlowList {
  return { inner: { from: node.from + 1, to: node.to - 1 }, items: node.items ?? node.entries ?? [] }
}
