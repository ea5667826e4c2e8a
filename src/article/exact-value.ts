// Front matter as exact values: what the edits are checked against. Numbers and dates stand as typed,
// so `1.0` and `1`, or a quoted and an unquoted date of another kind, are never taken for the same.

/** A scalar is `kind:text`; `alias:` and tags are kinds of their own. */
export type ExactValue = string | ExactSequence | ExactMapping

export interface ExactSequence {
  items: ExactValue[]
}

export interface ExactMapping {
  entries: [key: string, value: ExactValue][]
}

export function isExactMapping(value: ExactValue | undefined): value is ExactMapping {
  return typeof value === 'object' && 'entries' in value
}

export function isExactSequence(value: ExactValue | undefined): value is ExactSequence {
  return typeof value === 'object' && 'items' in value
}

export function areExactlyEqual(a: ExactValue, b: ExactValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  if (isExactSequence(a) && isExactSequence(b))
    return a.items.length === b.items.length && a.items.every((item, at) => isSame(item, b.items[at]))
  if (!isExactMapping(a) || !isExactMapping(b) || a.entries.length !== b.entries.length) return false
  const others = b.entries
  return a.entries.every(([key, value], at) => others[at]?.[0] === key && isSame(value, others[at]?.[1]))
}

function isSame(a: ExactValue, b: ExactValue | undefined): boolean {
  return b !== undefined && areExactlyEqual(a, b)
}
