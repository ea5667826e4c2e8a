// Values of fields in people's words, for showing: never as the file writes them.
import { isObject } from './plan-changes.ts'
import { statusLabel } from './status.ts'

const flags = new Set(['trending', 'featured'])

/** The parts of a value, one an entry: a text has one, a list one an item. [] for an empty list or mapping. */
export function fieldItems(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map(item => itemText(key, item))
  if (isObject(value)) return Object.entries(value).map(([name, part]) => `${name}: ${plainText(part)}`)
  return [scalarText(key, value)]
}

/** The whole value on one line, but for texts that have several. '' for what is empty. */
export function fieldText(key: string, value: unknown): string {
  return fieldItems(key, value).join(', ')
}

function itemText(key: string, item: unknown): string {
  if (key !== 'categories' || !isObject(item)) return plainText(item)
  const { type, name, ...rest } = item
  const more = Object.keys(rest).length > 0 ? ` (${plainText(rest)})` : ''
  return typeof type === 'string' && typeof name === 'string' ? `${type}: ${name}${more}` : plainText(item)
}

function scalarText(key: string, value: unknown): string {
  if (key === 'status' && typeof value === 'string') return statusLabel(value)
  if (flags.has(key) && typeof value === 'boolean') return value ? 'On' : 'Off'
  if (key === 'readingTime' && typeof value === 'number') return `${value} min`
  return plainText(value)
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plainText).join(', ')
  if (isObject(value))
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${plainText(part)}`)
      .join('; ')
  return String(value)
}
