// From a path to a place in TOML text, through headers, dotted keys, arrays and inline tables.
import type { FieldPath } from '../field-operation.ts'
import type { TomlEntry, TomlNode, TomlTable } from './scan-toml.ts'

export interface TomlPlace {
  node: TomlNode
  /** What holds it: lines of a table, an inline table, or an array. */
  holder: TomlTable | TomlNode
  entry?: TomlEntry
}

export function findNode(tables: readonly TomlTable[], path: FieldPath): TomlPlace | undefined {
  for (const table of tables) {
    if (!startsWith(path, table.path)) continue
    const found = findEntry(table, table.entries, path.slice(table.path.length))
    if (found) return found
  }
  return undefined
}

/** All scalars with their paths. */
export function* scalarsOf(tables: readonly TomlTable[]): Generator<{ path: FieldPath; node: TomlNode }> {
  for (const { path, entries } of tables)
    for (const { keys, node } of entries) yield* scalarsBelow([...path, ...keys], node)
}

function* scalarsBelow(path: FieldPath, node: TomlNode): Generator<{ path: FieldPath; node: TomlNode }> {
  if (node.items) for (const [at, item] of node.items.entries()) yield* scalarsBelow([...path, at], item)
  else if (node.entries)
    for (const entry of node.entries) yield* scalarsBelow([...path, ...entry.keys], entry.node)
  else yield { path, node }
}

function findEntry(
  holder: TomlTable | TomlNode,
  entries: readonly TomlEntry[],
  path: FieldPath,
): TomlPlace | undefined {
  const entry = entries.find(({ keys }) => startsWith(path, keys))
  if (!entry) return undefined
  const rest = path.slice(entry.keys.length)
  return rest.length === 0 ? { node: entry.node, holder, entry } : findWithin(entry.node, rest)
}

function findWithin(node: TomlNode, path: FieldPath): TomlPlace | undefined {
  if (node.entries) return findEntry(node, node.entries, path)
  const [step, ...rest] = path
  const item = typeof step === 'number' ? node.items?.[step] : undefined
  if (!item) return undefined
  return rest.length === 0 ? { node: item, holder: node } : findWithin(item, rest)
}

export function startsWith(path: FieldPath, beginning: FieldPath): boolean {
  return path.length >= beginning.length && beginning.every((step, at) => step === path[at])
}
