// Everything before the body cut into the stretches that belong to one top-level key each, and those between them.
// Put together again they are that text, whatever it holds.
import { isMap } from 'yaml'
import { readJson } from '../json/read-json.ts'
import { type SplitSource, splitSource } from '../split-source.ts'
import { scanToml } from '../toml/scan-toml.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { keyText } from '../yaml/yaml-data.ts'
import { asNode, isFirstInLine, isFlow, lineStart, rangeOf } from '../yaml/yaml-tree.ts'

export interface FieldSegment {
  /** Null for fences, and for comments between the fields. */
  key: string | null
  from: number
  to: number
}

/** Where a key begins; it goes on to the next one. */
interface Start {
  key: string
  from: number
}

/** One segment of the whole where the fields cannot be told apart, e.g. several in one line. Only for readable ones. */
export function fieldSegments(source: string): FieldSegment[] {
  const split = splitSource(source)
  const { frontMatter, body } = split
  if (body.from === 0) return []
  const starts = frontMatter ? startsIn(source.slice(frontMatter.from, frontMatter.to), split) : null
  if (!frontMatter || !starts) return [{ key: null, from: 0, to: body.from }]
  const segments: FieldSegment[] = []
  const add = (key: string | null, from: number, to: number) => {
    if (to > from) segments.push({ key, from, to })
  }
  add(null, 0, frontMatter.from)
  let at = frontMatter.from
  for (const [index, { key, from }] of starts.entries()) {
    const begin = frontMatter.from + from
    add(null, at, begin)
    const next = starts[index + 1]
    const end = next ? frontMatter.from + next.from : frontMatter.to
    at = split.format === 'json' ? end : endOfField(source, begin, end)
    add(key, begin, at)
  }
  add(null, at, frontMatter.to)
  add(null, frontMatter.to, body.from)
  return segments
}

/** In order; null where two begin in one line. */
function startsIn(text: string, { format }: SplitSource): Start[] | null {
  const starts = [
    ...(format === 'json' ? jsonStarts(text) : format === 'toml' ? tomlStarts(text) : yamlStarts(text)),
  ]
  if (format === 'json') return starts
  const isApart = starts.every(({ from }) => isFirstInLine(text, from))
  return isApart ? starts.map(({ key, from }) => ({ key, from: lineStart(text, from) })) : null
}

function* yamlStarts(text: string): Generator<Start> {
  const root = readYaml(text).document?.contents
  if (!isMap(root) || isFlow(root)) return
  for (const { key } of root.items) yield { key: keyText(key), from: rangeOf(asNode(key)).from }
}

/** A table belongs to the first key of its name, with all that stands below it. */
function* tomlStarts(text: string): Generator<Start> {
  for (const { path, from, entries } of scanToml(text)) {
    if (path.length > 0) yield { key: String(path[0]), from }
    else for (const { keys, from } of entries) yield { key: keys[0] ?? '', from }
  }
}

function* jsonStarts(text: string): Generator<Start> {
  for (const { offset, children: [key] = [] } of readJson(text).root?.children ?? [])
    yield { key: String(key?.value), from: offset }
}

/** Comments at the end, with the blank lines among them, speak of what follows, or of nothing. */
function endOfField(source: string, from: number, to: number): number {
  const lines = source.slice(from, to).match(/[^\n]*\n|[^\n]+$/g) ?? []
  let kept = lines.length
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index] ?? ''
    if (line.startsWith('#')) kept = index
    else if (line.trim() !== '') break
  }
  return from + lines.slice(0, kept).join('').length
}
