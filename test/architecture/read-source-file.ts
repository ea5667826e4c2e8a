// What the architecture test knows of one source file: what it imports, how long it and its functions are.
import { parseSync } from 'vite'

export interface FunctionSize {
  name: string
  line: number
  lines: number
}

export interface SourceFile {
  /** Path from the project's root, with slashes. */
  path: string
  /** What stands in the imports: static, re-exported, dynamic, and `new URL('…', import.meta.url)`. */
  imports: string[]
  lines: number
  commentLines: number
  functions: FunctionSize[]
  /** Globals of Node that are named without an import. */
  nodeGlobals: string[]
}

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const nodeGlobalNames = new Set(['process', 'Buffer', '__dirname', '__filename', 'require'])

export function readSourceFile(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const file: SourceFile = {
    path,
    imports: [],
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    commentLines: parsed.comments.reduce((sum, { value }) => sum + value.split('\n').length, 0),
    functions: [],
    nodeGlobals: [],
  }
  walk(parsed.program as unknown as Node, 'module', (node, name) => collect(file, text, node, name))
  return file
}

function collect(file: SourceFile, text: string, node: Node, name: string): void {
  const address = importedAddress(node)
  if (address !== null) file.imports.push(address)
  if (functionTypes.has(node.type)) {
    const line = lineAt(text, node.start)
    file.functions.push({ name, line, lines: lineAt(text, node.end) - line + 1 })
  }
  const object = node.type === 'MemberExpression' ? (node.object as Node) : null
  if (object?.type === 'Identifier' && nodeGlobalNames.has(String(object.name)))
    file.nodeGlobals.push(String(object.name))
}

function importedAddress(node: Node): string | null {
  if (/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type)) return literal(node.source)
  const isUrl = node.type === 'NewExpression' && (node.callee as Node).name === 'URL'
  const [first, second] = isUrl ? (node.arguments as Node[]) : []
  if (second?.type !== 'MemberExpression') return null
  const address = literal(first)
  return address?.startsWith('.') && /\.tsx?$/.test(address) ? address : null
}

function literal(value: unknown): string | null {
  const node = value as Node | null | undefined
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** Calls `visit` for every node, with the name of the nearest thing around it that has one. */
function walk(node: Node, name: string, visit: (node: Node, name: string) => void): void {
  const id = (node.id ?? node.key) as Node | null | undefined
  const here = typeof id?.name === 'string' ? id.name : name
  visit(node, here)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, here, visit)
    }
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
