// Operations on JSON front matter as text edits: tokens are spliced, the layout around them stays.
import type { Node } from 'jsonc-parser'
import { fieldNames } from '../article-schema.ts'
import type { FieldOperation, FieldPath, MovedItem } from '../field-operation.ts'
import { type FlowList, flowItemAt, insertIntoFlow, removeFromFlow } from '../flow-list.ts'
import type { TextEdit } from '../text-edit.ts'
import { readJson } from './read-json.ts'

export function* jsonEdits(text: string, operation: FieldOperation): Generator<TextEdit[]> {
  const { path, kind } = operation
  const parent = nodeAt(readJson(text).root, path.slice(0, -1))
  const step = path.at(-1)
  if (!parent || step === undefined) return
  const list = listOf(parent)
  const at = typeof step === 'number' ? step : indexOfKey(parent, step)
  if (kind === 'remove') yield removeFromFlow(text, list, at)
  else if (kind === 'insert')
    yield insertIntoFlow(
      text,
      list,
      at,
      operation.moved?.text ?? JSON.stringify(operation.value),
      operation.moved?.separator,
    )
  else {
    const old = nodeAt(parent, [step])
    const value = JSON.stringify(operation.value)
    if (old) yield [{ from: old.offset, to: old.offset + old.length, insert: value }]
    else
      yield insertIntoFlow(
        text,
        list,
        indexFor(parent, String(step)),
        JSON.stringify(step) + colonOf(text, parent) + value,
      )
  }
}

export function jsonItemAt(text: string, path: FieldPath): Omit<MovedItem, 'exact'> | undefined {
  const list = nodeAt(readJson(text).root, path.slice(0, -1))
  return list && flowItemAt(text, listOf(list), Number(path.at(-1)))
}

function nodeAt(root: Node | null, path: FieldPath): Node | undefined {
  let node = root ?? undefined
  for (const step of path) {
    const index = typeof step === 'number' ? step : node ? indexOfKey(node, step) : -1
    const child: Node | undefined = node?.children?.[index]
    node = typeof step === 'number' ? child : child?.children?.[1]
  }
  return node
}

/** -1 when the key is not there, or there twice. */
function indexOfKey({ children = [] }: Node, key: string): number {
  const found = children.filter(property => property.children?.[0]?.value === key)
  return found.length === 1 && found[0] ? children.indexOf(found[0]) : -1
}

function listOf({ offset, length, children = [] }: Node): FlowList {
  return {
    inner: { from: offset + 1, to: offset + length - 1 },
    items: children.map(child => ({ from: child.offset, to: child.offset + child.length })),
  }
}

/** After the key that precedes it in the schema's order; other keys go to the end. */
function indexFor({ children = [] }: Node, key: string): number {
  const order: readonly string[] = fieldNames
  const before = order.slice(0, Math.max(0, order.indexOf(key)))
  const at = children.findLastIndex(property => before.includes(String(property.children?.[0]?.value)))
  return at >= 0 ? at + 1 : children.length
}

/** The colon as the neighbours write it. */
function colonOf(text: string, { children = [] }: Node): string {
  const [key, value] = children[0]?.children ?? []
  return key && value ? text.slice(key.offset + key.length, value.offset) : ': '
}
