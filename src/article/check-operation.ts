// The proof of every edit: after it, all other values are exactly what they were (F2, F5).
import { areExactlyEqual, type ExactValue, isExactMapping, isExactSequence } from './exact-value.ts'
import type { FieldOperation, FieldPath } from './field-operation.ts'
import { isObject } from './plan-changes.ts'

/** True when `after` differs from `before` by this operation and by nothing else. */
export function isOnlyChange(before: ExactValue, after: ExactValue, operation: FieldOperation): boolean {
  return isChangeAt(before, after, operation, operation.path)
}

function isChangeAt(
  before: ExactValue,
  after: ExactValue,
  operation: FieldOperation,
  path: FieldPath,
): boolean {
  const [step, ...rest] = path
  if (isExactMapping(before) && isExactMapping(after)) {
    const key = String(step)
    const others = without(before.entries, key)
    if (!areExactlyEqual({ entries: others }, { entries: without(after.entries, key) })) return false
    const [old, next] = [only(before.entries, key), only(after.entries, key)]
    if (rest.length > 0)
      return old !== undefined && next !== undefined && isChangeAt(old, next, operation, rest)
    if (operation.kind === 'remove') return next === undefined
    return next !== undefined && holds(next, operation)
  }
  if (!isExactSequence(before) || !isExactSequence(after) || typeof step !== 'number') return false
  const old = before.items[step]
  const next = after.items[step]
  if (rest.length > 0) {
    const others = { items: after.items.with(step, old ?? '') }
    return (
      old !== undefined &&
      next !== undefined &&
      areExactlyEqual(before, others) &&
      isChangeAt(old, next, operation, rest)
    )
  }
  if (operation.kind === 'remove') return areExactlyEqual({ items: before.items.toSpliced(step, 1) }, after)
  if (next === undefined || !holds(next, operation)) return false
  const removed = operation.kind === 'set' ? 1 : 0
  return areExactlyEqual({ items: before.items.toSpliced(step, removed, next) }, after)
}

function holds(exact: ExactValue, operation: FieldOperation): boolean {
  if (operation.kind === 'remove') return false
  if (operation.kind === 'insert' && operation.moved) return areExactlyEqual(exact, operation.moved.exact)
  return isValue(exact, operation.value)
}

/** True when the exact value is what `value` says. Tags and anchors before the kind do not matter here. */
function isValue(exact: ExactValue, value: unknown): boolean {
  if (Array.isArray(value))
    return (
      isExactSequence(exact) &&
      exact.items.length === value.length &&
      exact.items.every((item, at) => isValue(item, value[at]))
    )
  if (isObject(value)) {
    const keys = Object.keys(value).filter(key => value[key] !== undefined)
    return (
      isExactMapping(exact) &&
      exact.entries.length === keys.length &&
      exact.entries.every(([key, item]) => Object.hasOwn(value, key) && isValue(item, value[key]))
    )
  }
  if (typeof exact !== 'string') return false
  const plain = exact.replace(/^(?:[&!]\S+ )+(?=(?:string|number|boolean|null):)/, '')
  const text = plain.slice(plain.indexOf(':') + 1)
  if (value === null) return plain.startsWith('null:')
  if (typeof value === 'number')
    return /^(?:number|bigint):/.test(plain)
      ? Number(text) === value
      : text === String(value) && isTextTag(exact)
  if (typeof value === 'boolean')
    return plain === `boolean:${value}` || (text === String(value) && isTextTag(exact))
  return (plain.startsWith('string:') || plain.startsWith('date:')) && text === value
}

/** `!!str 2024` stays text, whatever is typed there. */
function isTextTag(exact: string): boolean {
  return /(?:^| )!(?:tag:yaml\.org,2002:str|!) /.test(exact.slice(0, exact.indexOf('string:')))
}

function without(entries: [string, ExactValue][], key: string): [string, ExactValue][] {
  return entries.filter(([name]) => name !== key)
}

/** The value of a key that stands there once. */
function only(entries: [string, ExactValue][], key: string): ExactValue | undefined {
  const found = entries.filter(([name]) => name === key)
  return found.length === 1 ? found[0]?.[1] : undefined
}
