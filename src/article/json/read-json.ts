// Reads JSON front matter, as a tree with offsets. Comments and trailing commas are not JSON here.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { ExactValue } from '../exact-value.ts'
import {
  emptyData,
  type FieldData,
  type FrontMatterReading,
  maxDepth,
  unreadable,
} from '../front-matter-reading.ts'
import type { LocalProblem } from '../problem.ts'

export interface JsonReading extends FrontMatterReading {
  root: Node | null
}

export function readJson(text: string): JsonReading {
  const deep = depthProblem(text)
  if (deep) return { ...unreadable(deep), root: null }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const first = errors[0]
  if (first || root?.type !== 'object') {
    const { offset, length } = first ?? { offset: 0, length: 0 }
    const reason = first ? ` (${printParseErrorCode(first.error)})` : ''
    const message = `The front matter is not valid JSON${reason}.`
    return { ...unreadable({ code: 'syntax', message, from: offset, to: offset + length }), root: null }
  }
  const problems: LocalProblem[] = []
  const exact = exactOf(root, text, problems)
  return { data: objectData(root), exact, problems, canEdit: true, root }
}

/** Brackets within strings do not count. */
function depthProblem(text: string): LocalProblem | null {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    if (depth > maxDepth)
      return {
        code: 'too-deep',
        message: 'The front matter is nested too deeply to be read.',
        from: index,
        to: index + 1,
      }
  }
  return null
}

function exactOf(node: Node, text: string, problems: LocalProblem[]): ExactValue {
  if (node.type === 'array')
    return { items: (node.children ?? []).map(item => exactOf(item, text, problems)) }
  if (node.type !== 'object')
    return `${node.type}:${node.type === 'string' ? node.value : text.slice(node.offset, node.offset + node.length)}`
  const seen = new Set<string>()
  const entries = (node.children ?? []).map((property): [string, ExactValue] => {
    const [key, value] = property.children ?? []
    const name = String(key?.value)
    if (seen.has(name)) problems.push(duplicateKey(name, property))
    seen.add(name)
    return [name, value ? exactOf(value, text, problems) : 'null:null']
  })
  return { entries }
}

function dataOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(dataOf)
  return node.type === 'object' ? objectData(node) : node.value
}

function objectData(node: Node): FieldData {
  const data = emptyData()
  for (const { children: [key, value] = [] } of node.children ?? [])
    data[String(key?.value)] = value ? dataOf(value) : null
  return data
}

function duplicateKey(name: string, { offset, length }: Node): LocalProblem {
  const message = `The key “${name}” stands here twice. Keep one of them.`
  return { code: 'duplicate-key', message, from: offset, to: offset + length }
}
