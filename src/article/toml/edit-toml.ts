// Operations on TOML front matter as text edits. A new table is written inline; one that goes takes its header along.
import { fieldNames } from '../article-schema.ts'
import type { FieldOperation, FieldPath, MovedItem } from '../field-operation.ts'
import { type FlowList, flowItemAt, insertIntoFlow, removeFromFlow } from '../flow-list.ts'
import { lineEndAt } from '../split-source.ts'
import type { TextEdit } from '../text-edit.ts'
import { renderToml, renderTomlKey } from './render-toml.ts'
import { scanToml, type TomlNode, type TomlTable } from './scan-toml.ts'
import { findNode, startsWith, type TomlPlace } from './toml-tree.ts'

export function* tomlEdits(text: string, operation: FieldOperation, eol: string): Generator<TextEdit[]> {
  const tables = scanToml(text)
  const { path } = operation
  const place = findNode(tables, path)
  if (operation.kind === 'remove') {
    yield place ? removeEdits(text, place) : removeTableEdits(text, tables, path)
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
  return [removeLines(text, entry?.from ?? node.from, node.to)]
}

/** A table may be spread over headers, also those of its own tables, and over dotted keys. */
function removeTableEdits(text: string, tables: readonly TomlTable[], path: FieldPath): TextEdit[] {
  return tables.flatMap(table => {
    if (startsWith(table.path, path)) return removeBlock(text, table)
    const members = table.entries.filter(({ keys }) => startsWith([...table.path, ...keys], path))
    return members.map(({ from, to }) => removeLines(text, from, to))
  })
}

/** With the blank lines behind it. What is commented above the next header belongs to that. */
function removeBlock(text: string, { from, to, entries }: TomlTable): TextEdit {
  const edit = removeLines(text, from, entries.at(-1)?.to ?? to)
  const blank = /(?:[ \t]*\r?\n)*/y
  blank.lastIndex = edit.to
  return { ...edit, to: edit.to + (blank.exec(text)?.[0].length ?? 0) }
}

function removeLines(text: string, from: number, to: number): TextEdit {
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: nextLine(text, to), insert: '' }
}

function nextLine(text: string, place: number): number {
  const end = text.indexOf('\n', place)
  return end < 0 ? text.length : end + 1
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
  if (table) {
    const place = lineAfter(text, table, key)
    yield [{ from: place, to: place, insert: pair + (text === '' ? eol : lineEndAt(text, place)) }]
  }
  const inline = findNode(tables, parent)?.node
  if (inline?.entries) yield insertIntoFlow(text, listOf(inline), inline.entries.length, pair)
}

/** After the key that precedes it in the schema's order; other keys go behind the table's last. */
function lineAfter(text: string, { path, entries, to }: TomlTable, key: string): number {
  const order: readonly string[] = fieldNames
  const before = path.length === 0 ? order.slice(0, Math.max(0, order.indexOf(key))) : []
  const entry = entries.findLast(({ keys }) => before.includes(keys[0] ?? '')) ?? entries.at(-1)
  if (!entry && path.length === 0) return 0
  return nextLine(text, entry?.to ?? to)
}

function listOf(node: TomlNode): FlowList {
  return { inner: { from: node.from + 1, to: node.to - 1 }, items: node.items ?? node.entries ?? [] }
}
