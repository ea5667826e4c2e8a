// Where the fields outside the schema stand in front matter, as whole lines: runs of them, first to last.
import { isMap, isScalar } from 'yaml'
import { fieldNames } from '../article-schema.ts'
import type { Range } from '../split-source.ts'
import { scanToml, type TomlTable } from '../toml/scan-toml.ts'
import { endOfPair } from '../yaml/edit-keys.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { keyText } from '../yaml/yaml-data.ts'
import { asNode, isFirstInLine, isFlow, lineEnd, lineStart, rangeOf } from '../yaml/yaml-tree.ts'

/** A part of the front matter that belongs to one key, as whole lines. */
interface Part extends Range {
  key: string
}

export const isSchemaKey = (key: string): boolean => (fieldNames as readonly string[]).includes(key)

/**
 * Only for front matter that can be edited. With no such field, one empty range where the first would go.
 * Null where the fields do not stand in lines of their own.
 */
export function otherRanges(format: 'yaml' | 'toml', text: string): Range[] | null {
  const parts = format === 'toml' ? tomlParts(text) : yamlParts(text)
  if (!parts) return null
  const runs: Range[] = []
  let isOpen = false
  for (const { key, from, to } of parts) {
    const last = runs.at(-1)
    const isOther = !isSchemaKey(key)
    if (isOther && isOpen && last) last.to = to
    else if (isOther) runs.push({ from, to })
    isOpen = isOther
  }
  if (runs.length > 0) return runs
  const end = format === 'toml' ? tomlRootEnd(text) : text.length
  return [{ from: end, to: end }]
}

function yamlParts(text: string): Part[] | null {
  const root = readYaml(text).document?.contents
  if (!isMap(root)) return []
  if (isFlow(root)) return null
  const parts: Part[] = []
  for (const pair of root.items) {
    const key = asNode(pair.key)
    const { from } = rangeOf(key)
    // A key with a tag, an anchor or a question mark before it does not begin its line.
    if (!isScalar(key) || !isFirstInLine(text, from)) return null
    const start = lineStart(text, from)
    parts.push({ key: keyText(key), from: start, to: endOfPair(text, pair, from - start) })
  }
  return parts
}

function tomlParts(text: string): Part[] {
  const [root, ...tables] = scanToml(text)
  const lines = (key: string, { from, to }: Range): Part => ({
    key,
    from: lineStart(text, from),
    to: lineEnd(text, to),
  })
  const entries = root?.entries.map(entry => lines(entry.keys[0] ?? '', entry)) ?? []
  return [...entries, ...tables.map(table => lines(String(table.path[0]), wholeTable(table)))]
}

function wholeTable({ from, to, entries }: TomlTable): Range {
  return { from, to: entries.at(-1)?.to ?? to }
}

/** A key of the root cannot stand below a header. */
function tomlRootEnd(text: string): number {
  const [root, first] = scanToml(text)
  const last = root?.entries.at(-1)
  if (last) return lineEnd(text, last.to)
  return first ? lineStart(text, first.from) : text.length
}
