// Fields → edits. Only what differs is written, and only where it stands (F2–F5).
import { applyOperations, requireEditable } from './apply-operations.ts'
import { checkFieldValue } from './check-field-value.ts'
import type { FieldOperation } from './field-operation.ts'
import { planChange } from './plan-changes.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * The edits that give these top-level fields these values; `null` or `undefined` removes a key.
 * Lists and mappings are changed item by item. Throws `invalid` when refused: nothing is done then.
 */
export function editFields(source: string, changes: Readonly<Record<string, unknown>>): TextEdit[] {
  const { data } = requireEditable(source)
  const operations: FieldOperation[] = []
  for (const [key, given] of Object.entries(changes)) {
    const old = Object.hasOwn(data, key) ? data[key] : undefined
    const value = checkFieldValue(key, given)
    if (value !== null) operations.push(...planChange([key], old, value))
    else if (Object.hasOwn(data, key)) operations.push({ kind: 'remove', path: [key] })
  }
  return applyOperations(source, operations)
}
