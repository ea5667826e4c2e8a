// Finding one's way in a parsed YAML document: from a path to nodes, from nodes to places in the text.
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { FieldPath } from '../field-operation.ts'
import { GalleyError } from '../galley-error.ts'
import type { Range } from '../split-source.ts'
import { keyText } from './yaml-data.ts'

export type YamlNode = Scalar | YAMLMap | YAMLSeq | Alias

/** What the last step of a path leads to; `pair` and `node` are absent for a key that is not there yet. */
export interface YamlPlace {
  parent: YAMLMap | YAMLSeq
  step: string | number
  pair?: Pair
  node?: YamlNode
}

/** Throws `invalid` where an edit would change more than it should: shared values, keys that stand twice. */
export function placeOf(root: YAMLMap, path: FieldPath): YamlPlace {
  const shared = sharedAnchors(root)
  let parent: unknown = root
  for (const [depth, step] of path.entries()) {
    requireUnshared(parent, shared)
    const isLast = depth === path.length - 1
    if (isSeq(parent)) {
      const node = asNode(parent.items[Number(step)])
      if (isLast) return checked({ parent, step, ...(node && { node }) }, shared)
      parent = node
    } else if (isMap(parent)) {
      const pairs: Pair[] = parent.items.filter(({ key }) => keyText(key) === step)
      if (pairs.length > 1)
        throw new GalleyError('invalid', `The key “${step}” stands there twice. Remove one in the source.`)
      const [pair] = pairs
      const node = asNode(pair?.value)
      if (isLast) return checked({ parent, step, ...(pair && { pair }), ...(node && { node }) }, shared)
      parent = node
    } else break
  }
  throw new GalleyError('invalid', `“${path.join(' › ')}” is written in a way that cannot be edited here.`)
}

export function asNode(value: unknown): YamlNode | undefined {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : undefined
}

export function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && (node.flow === true || node.srcToken?.type === 'flow-collection')
}

/** The token of a scalar, or the whole of a collection; without comments and line end. */
export function rangeOf(
  node: { range?: readonly [number, number, number] | null | undefined } | undefined,
): Range {
  const [from, to] = node?.range ?? [0, 0]
  return { from, to }
}

/** True for `key:` and `-` with nothing after. */
export function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1]
}

/** The offset after the last character of the content, comments aside. */
export function contentEnd(text: string, node: unknown, fallback: number): number {
  if (isEmptyScalar(node) || asNode(node) === undefined) return fallback
  if (isMap(node) && !isFlow(node)) {
    const last: Pair | undefined = node.items.at(-1)
    return last ? contentEnd(text, last.value, colonEnd(text, last)) : fallback
  }
  if (isSeq(node) && !isFlow(node)) {
    const dash = dashesOf(node).at(-1)
    return contentEnd(text, node.items.at(-1), dash === undefined ? fallback : dash + 1)
  }
  const { from, to } = rangeOf(asNode(node))
  return to > from && text[to - 1] === '\n' ? to - 1 : to
}

/** The offset after the colon of a pair, or after its key when it has none. */
export function colonEnd(text: string, { key }: Pair): number {
  const { to } = rangeOf(asNode(key))
  const colon = /^\s*:/.exec(text.slice(to, to + 1000))
  return to + (colon?.[0].length ?? 0)
}

/** Offsets of the dashes of a block sequence. */
export function dashesOf(node: YAMLSeq): number[] {
  const token = node.srcToken
  if (token?.type !== 'block-seq') return []
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [])
}

export function hasProps(node: unknown): boolean {
  return (isScalar(node) || isMap(node) || isSeq(node)) && Boolean(node.anchor || node.tag)
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** The offset after the line end that follows. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** True when only blanks stand before this place in its line. */
export function isFirstInLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at))
}

function checked(place: YamlPlace, shared: ReadonlySet<string>): YamlPlace {
  requireUnshared(place.parent, shared)
  walk(place.node, node => requireUnshared(node, shared))
  return place
}

function requireUnshared(node: unknown, shared: ReadonlySet<string>): void {
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
  if (anchor !== undefined && shared.has(anchor))
    throw new GalleyError('invalid', `This value is used elsewhere as *${anchor}. Edit it in the source.`)
}

function sharedAnchors(root: YAMLMap): Set<string> {
  const names = new Set<string>()
  walk(root, node => {
    if (isAlias(node)) names.add(node.source)
  })
  return names
}

function walk(node: unknown, visit: (node: YamlNode) => void): void {
  const found = asNode(node)
  if (!found) return
  visit(found)
  if (isSeq(found)) for (const item of found.items) walk(item, visit)
  if (isMap(found))
    for (const { key, value } of found.items) {
      walk(key, visit)
      walk(value, visit)
    }
}
