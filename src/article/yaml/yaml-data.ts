// YAML nodes as plain data, merge keys resolved and aliases unfolded within a bound (F8).
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type YAMLMap,
} from 'yaml'
import { emptyData, type FieldData, maxDepth, maxValues } from '../front-matter-reading.ts'
import type { LocalProblem } from '../problem.ts'

export function keyText(key: unknown): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
  return isAlias(key) ? `*${key.source}` : String(key)
}

export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<'
}

export class YamlDataReader {
  #values = 0
  readonly #document: Document.Parsed
  readonly #problems: LocalProblem[]
  /** Anchors in reach of an alias, by name: the last one set before it. */
  #anchors: { name: string; at: number; node: ParsedNode }[] | null = null

  constructor(document: Document.Parsed, problems: LocalProblem[]) {
    this.#document = document
    this.#problems = problems
  }

  mappingData(map: YAMLMap, depth: number): FieldData {
    const data = emptyData()
    for (const { key, value } of map.items) {
      if (isMergeKey(key)) this.#merge(data, value, depth)
      else data[keyText(key)] = this.#dataOf(value, depth + 1)
    }
    return data
  }

  #dataOf(node: unknown, depth: number): unknown {
    this.#values += 1
    if (depth > maxDepth || this.#values > maxValues) return this.#giveUp(node)
    if (isAlias(node)) {
      const target = this.#resolve(node)
      return target === undefined ? null : this.#dataOf(target, depth + 1)
    }
    if (isMap(node)) return this.mappingData(node, depth)
    if (isSeq(node)) return node.items.map(item => this.#dataOf(item, depth + 1))
    return isScalar(node) ? node.value : null
  }

  /** Own keys win over merged ones, and of several merged mappings the first wins. */
  #merge(data: FieldData, value: unknown, depth: number): void {
    const sources = isSeq(value) ? value.items : [value]
    for (const source of sources) {
      const target = isAlias(source) ? this.#resolve(source) : source
      if (!isMap(target) || depth > maxDepth || this.#values > maxValues) continue
      for (const [key, merged] of Object.entries(this.mappingData(target, depth + 1))) {
        this.#values += 1
        if (!(key in data)) data[key] = merged
      }
    }
  }

  #resolve(alias: Alias): ParsedNode | undefined {
    this.#anchors ??= anchorsOf(this.#document.contents)
    const [from, to] = alias.range ?? [0, 0]
    const found = this.#anchors.findLast(({ name, at }) => name === alias.source && at < from)
    if (!found)
      this.#report('syntax', `Nothing is named &${alias.source} above this *${alias.source}.`, from, to)
    return found?.node
  }

  #giveUp(node: unknown): null {
    const at = isScalar(node) ? (node.range?.[0] ?? 0) : 0
    this.#report('too-deep', 'The front matter unfolds into too many values to be read.', at, at)
    return null
  }

  #report(code: LocalProblem['code'], message: string, from: number, to: number): void {
    if (!this.#problems.some(problem => problem.code === code))
      this.#problems.push({ code, message, from, to })
  }
}

function anchorsOf(root: ParsedNode | null): { name: string; at: number; node: ParsedNode }[] {
  const found: { name: string; at: number; node: ParsedNode }[] = []
  const walk = (node: unknown, depth: number): void => {
    if (depth > maxDepth) return
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      const parsed = node as ParsedNode
      if (parsed.anchor) found.push({ name: parsed.anchor, at: parsed.range[0], node: parsed })
    }
    if (isSeq(node)) for (const item of node.items) walk(item, depth + 1)
    if (isMap(node))
      for (const { key, value } of node.items) {
        walk(key, depth + 1)
        walk(value, depth + 1)
      }
  }
  walk(root, 0)
  return found.sort((a, b) => a.at - b.at)
}
