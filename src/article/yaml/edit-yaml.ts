// Operations on YAML front matter as text edits. Each is offered in the neighbours' style first, and then
// in the form that no reader can take for anything else.
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { FieldOperation, FieldPath, MovedItem } from '../field-operation.ts'
import { GalleyError } from '../galley-error.ts'
import type { TextEdit } from '../text-edit.ts'
import { insertItemEdits, itemAt, removeItemEdits } from './edit-items.ts'
import { insertKeyEdits, removeKeyEdits } from './edit-keys.ts'
import { readYaml } from './read-yaml.ts'
import { type RenderContext, renderPair } from './render-value.ts'
import { setValueEdits } from './set-value.ts'
import { generatorStyle, quoteHabit, styleOf } from './value-style.ts'
import { isFlow, placeOf, type YamlPlace } from './yaml-tree.ts'

type SetOperation = Extract<FieldOperation, { kind: 'set' }>

export function* yamlEdits(text: string, operation: FieldOperation, eol: string): Generator<TextEdit[]> {
  const root = readYaml(text).document?.contents
  if (!isMap(root)) {
    if (operation.kind === 'set') yield firstKeyEdits(text, operation, eol)
    return
  }
  const place = placeOf(root as YAMLMap, operation.path)
  for (const isCautious of [false, true]) yield editsAt(text, root as YAMLMap, place, operation, isCautious)
}

/** The item at this path as it stands in the text. */
export function yamlItemAt(text: string, path: FieldPath): Omit<MovedItem, 'exact'> | undefined {
  const root = readYaml(text).document?.contents
  if (!isMap(root)) return undefined
  const { parent, step } = placeOf(root as YAMLMap, path)
  return isSeq(parent) ? itemAt(text, parent, Number(step)) : undefined
}

function editsAt(
  text: string,
  root: YAMLMap,
  place: YamlPlace,
  operation: FieldOperation,
  isCautious: boolean,
): TextEdit[] {
  const { parent, pair, step } = place
  const context = contextOf(text, root, place, isCautious)
  if (operation.kind === 'remove') {
    if (isMap(parent)) return removeKey(text, root, place, operation.path, context)
    const edits = removeItemEdits(text, parent, Number(step))
    return edits ?? emptied(text, root, operation.path, '[]', context)
  }
  const { value } = operation
  if (operation.kind === 'insert') {
    if (!isSeq(parent)) return []
    return insertItemEdits(text, parent, Number(step), value, context, operation.moved)
  }
  if (isMap(parent) && !pair) return insertKeyEdits(text, parent, String(step), value, context)
  return setValueEdits(text, place, keepTag(place, value), context)
}

function removeKey(
  text: string,
  root: YAMLMap,
  { parent, pair, step }: YamlPlace,
  path: FieldPath,
  context: RenderContext,
): TextEdit[] {
  if (!isMap(parent)) return []
  if (!pair)
    throw new GalleyError('invalid', `“${step}” comes from a merged block (<<). Edit it in the source.`)
  const isLast = parent.items.length === 1 && parent !== root && !isFlow(parent)
  return isLast ? emptied(text, root, path, '{}', context) : removeKeyEdits(text, parent, pair)
}

/** A collection that lost its last entry: an empty one in its place, since `key:` alone would be null. */
function emptied(
  text: string,
  root: YAMLMap,
  path: FieldPath,
  empty: '[]' | '{}',
  context: RenderContext,
): TextEdit[] {
  return setValueEdits(text, placeOf(root, path.slice(0, -1)), empty === '[]' ? [] : {}, context)
}

function contextOf(
  text: string,
  root: YAMLMap,
  { parent, node }: YamlPlace,
  isCautious: boolean,
): RenderContext {
  const siblings = isSeq(parent) ? parent.items : isFlow(parent) ? [parent] : []
  const style = styleOf(text, isScalar(node) ? siblings : [node, ...siblings], root)
  return { style, fallback: quoteHabit(style, text), inFlow: isInFlow(root, parent), isCautious }
}

/** Within flow, at any depth: what surrounds a flow collection can only be told from above. */
function isInFlow(root: unknown, target: unknown, inFlow = false): boolean {
  const within = inFlow || isFlow(root)
  if (root === target) return within
  const children = isSeq(root) ? root.items : isMap(root) ? root.items.map(({ value }) => value) : []
  return children.some(child => isInFlow(child, target, within))
}

/** Of tags only those for text can be kept around a new value. */
function keepTag({ node }: YamlPlace, value: unknown): unknown {
  if (!isScalar(node) || !node.tag) return value
  if (node.tag !== 'tag:yaml.org,2002:str' && node.tag !== '!')
    throw new GalleyError('invalid', `The value has the tag ${node.tag}. Edit it in the source.`)
  return typeof value === 'object' ? value : String(value)
}

/** The first key of an empty block goes before its closing fence. */
function firstKeyEdits(text: string, { path, value }: SetOperation, eol: string): TextEdit[] {
  const context: RenderContext = {
    style: generatorStyle,
    fallback: 'double',
    inFlow: false,
    isCautious: false,
  }
  return [
    { from: text.length, to: text.length, insert: renderPair(String(path[0]), value, context, eol) + eol },
  ]
}
