// Reads YAML front matter. Values are those of YAML 1.2 (core schema), so a date is text as typed.
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml'
import type { ExactValue } from '../exact-value.ts'
import { emptyData, type FrontMatterReading, maxDepth, unreadable } from '../front-matter-reading.ts'
import type { LocalProblem } from '../problem.ts'
import { isMergeKey, keyText, YamlDataReader } from './yaml-data.ts'
import { yamlProblem } from './yaml-problem.ts'

export interface YamlReading extends FrontMatterReading {
  /** Null when the parser gave up. */
  document: Document.Parsed | null
}

let last: { text: string; document: Document.Parsed } | null = null

export function readYaml(text: string): YamlReading {
  const document = parseOnce(text)
  const first = document.errors[0]
  if (first) return { ...unreadable(yamlProblem(first)), document: null }
  const root = document.contents
  if (!isMap(root) && !isEmptyRoot(root, text)) {
    const message = 'The front matter is not a list of “key: value” lines, so it has no fields.'
    return { ...unreadable({ code: 'not-a-mapping', message, from: 0, to: text.length }), document: null }
  }
  const problems: LocalProblem[] = []
  const exact = exactOf(root, problems, 0)
  const reader = new YamlDataReader(document, problems)
  const data = isMap(root) ? reader.mappingData(root, 0) : emptyData()
  const canEdit = problems.every(problem => problem.code === 'duplicate-key')
  return { data, exact: exact ?? { entries: [] }, problems, canEdit, document }
}

/** An edit reads the same text several times over; parsing is nearly all of its cost. Nobody changes documents. */
function parseOnce(text: string): Document.Parsed {
  if (last?.text === text) return last.document
  const options = {
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const
  last = { text, document: parseDocument(text, options) }
  return last.document
}

/** Nothing at all, or comments alone: keys can be added. A lone `null` or `~` cannot take any. */
function isEmptyRoot(root: ParsedNode | null, text: string): boolean {
  const isNull = root === null || (isScalar(root) && root.value === null)
  return isNull && text.split('\n').every(line => /^\s*(?:#.*)?$/.test(line))
}

function exactOf(node: unknown, problems: LocalProblem[], depth: number): ExactValue | null {
  if (depth > maxDepth) return null
  const props = propsOf(node)
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const seen = new Set<string>()
    const entries = node.items.map(({ key, value }): [string, ExactValue] => {
      const name = keyText(key)
      if (seen.has(name) && !isMergeKey(key)) problems.push(duplicateKey(name, key))
      seen.add(name)
      return [name, exactOf(value, problems, depth + 1) ?? 'null:']
    })
    return { entries: props === '' ? entries : [['\0props', props], ...entries] }
  }
  if (isSeq(node)) return { items: node.items.map(item => exactOf(item, problems, depth + 1) ?? 'null:') }
  if (isAlias(node)) return `alias:${node.source}`
  if (!isScalar(node)) return props === '' ? null : `null:${props}`
  const kind = node.value === null ? 'null' : typeof node.value
  return `${props}${kind}:${kind === 'string' || kind === 'boolean' ? String(node.value) : kind === 'null' ? '' : (node.source ?? '')}`
}

function propsOf(node: unknown): string {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return ''
  return (node.anchor ? `&${node.anchor} ` : '') + (node.tag ? `!${node.tag} ` : '')
}

function duplicateKey(name: string, key: ParsedNode): LocalProblem {
  const message = `The key “${name}” stands here twice. Keep one of them.`
  return { code: 'duplicate-key', message, from: key.range[0], to: key.range[1] }
}
