// Where the values of the front matter stand in the source, for whatever points at one of them.
import { isMap } from 'yaml'
import { readJson } from './json/read-json.ts'
import { type Range, splitSource } from './split-source.ts'
import { scanToml } from './toml/scan-toml.ts'
import { readYaml } from './yaml/read-yaml.ts'
import { keyText } from './yaml/yaml-data.ts'
import { asNode, rangeOf } from './yaml/yaml-tree.ts'

/**
 * The ranges of the top-level values, quotes included, by key. Only for front matter that was read without
 * problems; a key that stands twice has the place of its last value.
 */
export function fieldRanges(source: string): Map<string, Range> {
  const { format, frontMatter } = splitSource(source)
  if (frontMatter === null) return new Map()
  const text = source.slice(frontMatter.from, frontMatter.to)
  const ranges = new Map<string, Range>()
  for (const [key, { from, to }] of format === 'toml'
    ? tomlRanges(text)
    : format === 'json'
      ? jsonRanges(text)
      : yamlRanges(text))
    ranges.set(key, { from: frontMatter.from + from, to: frontMatter.from + to })
  return ranges
}

/** The same for front matter of which `readPlainFields` can read every line; thirty times as fast. */
export function plainFieldRanges(source: string): Map<string, Range> {
  const ranges = new Map<string, Range>()
  const { frontMatter } = splitSource(source)
  let at = frontMatter?.from ?? 0
  const end = frontMatter?.to ?? 0
  while (at < end) {
    const colon = source.indexOf(': ', at)
    const lineFeed = source.indexOf('\n', at)
    const to = source[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed
    ranges.set(source.slice(at, colon), { from: colon + 2, to })
    at = lineFeed + 1
  }
  return ranges
}

function* yamlRanges(text: string): Generator<[string, Range]> {
  const root = readYaml(text).document?.contents
  if (!isMap(root)) return
  for (const { key, value } of root.items) {
    const node = asNode(value)
    yield [keyText(key), node ? withoutLineEnd(text, rangeOf(node)) : rangeOf(asNode(key))]
  }
}

function* tomlRanges(text: string): Generator<[string, Range]> {
  for (const { path, entries } of scanToml(text))
    for (const { keys, node } of entries)
      if (path.length === 0 && keys.length === 1) yield [keys[0] ?? '', { from: node.from, to: node.to }]
}

function* jsonRanges(text: string): Generator<[string, Range]> {
  for (const { children: [key, value] = [] } of readJson(text).root?.children ?? [])
    if (value) yield [String(key?.value), { from: value.offset, to: value.offset + value.length }]
}

/** A block's range goes on to the next line. */
function withoutLineEnd(text: string, { from, to }: Range): Range {
  let end = to
  while (end > from && /\s/.test(text[end - 1] ?? '')) end -= 1
  return { from, to: end }
}
