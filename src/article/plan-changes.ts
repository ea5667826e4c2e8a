// From old and new data to the fewest operations: what is equal is not touched, so its bytes stay.
import { alignItems } from './align-items.ts'
import type { FieldOperation, FieldPath } from './field-operation.ts'
import type { FieldData } from './front-matter-reading.ts'

/** Beyond this many steps a value is written anew as a whole. */
const maxOperations = 60

/** The operations, to be done in this order, that turn `before` into `after`. `undefined` means absent. */
export function planChange(path: FieldPath, before: unknown, after: unknown): FieldOperation[] {
  if (isSameData(before, after)) return []
  if (after === undefined) return [{ kind: 'remove', path }]
  const operations = plan(path, before, after)
  return operations.length > maxOperations ? [{ kind: 'set', path, value: after }] : operations
}

function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => isSameData(item, b[at]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a).filter(key => a[key] !== undefined)
  const others = Object.keys(b).filter(key => b[key] !== undefined)
  return (
    keys.length === others.length && keys.every(key => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
  )
}

export function isObject(value: unknown): value is FieldData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plan(path: FieldPath, before: unknown, after: unknown): FieldOperation[] {
  if (isSameData(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && after.length > 0)
    return planSequence(path, before, after)
  if (isObject(before) && isObject(after) && Object.keys(after).length > 0)
    return planMapping(path, before, after)
  return [{ kind: 'set', path, value: after }]
}

function planMapping(path: FieldPath, before: FieldData, after: FieldData): FieldOperation[] {
  const operations: FieldOperation[] = []
  for (const [key, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined
    if (value !== undefined) operations.push(...plan([...path, key], old, value))
  }
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key) || after[key] === undefined)
      operations.push({ kind: 'remove', path: [...path, key] })
  return operations
}

/** From the end to the beginning, so that the indexes of what is still to do stay true. */
function planSequence(path: FieldPath, before: unknown[], after: unknown[]): FieldOperation[] {
  const pairs = alignItems(before.map(sameText), after.map(sameText))
  const gaps: FieldOperation[][] = []
  let [from, start] = [0, 0]
  for (const [i, j] of [...pairs, [before.length, after.length] as const]) {
    gaps.push(planGap(path, before.slice(from, i), after.slice(start, j), from))
    from = i + 1
    start = j + 1
  }
  return gaps.reverse().flat()
}

function planGap(path: FieldPath, before: unknown[], after: unknown[], at: number): FieldOperation[] {
  const kept = Math.min(before.length, after.length)
  const operations: FieldOperation[] = []
  for (let index = before.length - 1; index >= kept; index--)
    operations.push({ kind: 'remove', path: [...path, at + index] })
  for (let index = kept; index < after.length; index++)
    operations.push({ kind: 'insert', path: [...path, at + index], value: after[index] })
  for (let index = 0; index < kept; index++)
    operations.push(...plan([...path, at + index], before[index], after[index]))
  return operations
}

function sameText(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
}
