// Lists, item by item: adding, removing and moving touch that item's bytes alone (F4).
import { applyOperations, requireEditable } from './apply-operations.ts'
import { checkFieldValue } from './check-field-value.ts'
import { composeEdits } from './compose-edits.ts'
import type { FieldPath } from './field-operation.ts'
import { GalleyError } from './galley-error.ts'
import { itemSource } from './item-source.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'

export type SequenceChange =
  | { insert: unknown; at: number }
  | { remove: number }
  | { move: number; to: number }

/** `path` leads to a list in the front matter. Throws `invalid` when there is none, or no such index. */
export function editSequence(source: string, path: FieldPath, change: SequenceChange): TextEdit[] {
  const { data } = requireEditable(source)
  const items = path.reduce<unknown>(childOf, data)
  if (!Array.isArray(items)) throw new GalleyError('invalid', `“${path.join(' › ')}” is not a list.`)
  if ('insert' in change) {
    requireIndex(change.at, items.length + 1)
    const value = checkFieldValue(path.join('.'), change.insert)
    return applyOperations(source, [{ kind: 'insert', path: [...path, change.at], value }])
  }
  const from = 'remove' in change ? change.remove : change.move
  requireIndex(from, items.length)
  const removal = applyOperations(source, [{ kind: 'remove', path: [...path, from] }])
  if ('remove' in change) return removal
  requireIndex(change.to, items.length)
  if (change.to === from) return []
  const moved = itemSource(source, [...path, from])
  const insertion = {
    kind: 'insert',
    path: [...path, change.to],
    value: items[from],
    ...(moved && { moved }),
  } as const
  return composeEdits(source, removal, applyOperations(applyEdits(source, removal), [insertion]))
}

function childOf(value: unknown, step: string | number): unknown {
  const isContainer = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
  return isContainer ? (value as Record<string | number, unknown>)[step] : undefined
}

function requireIndex(index: number, length: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= length)
    throw new GalleyError('invalid', `The list has no place ${index + 1}.`)
}
