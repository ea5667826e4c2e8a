// What may be written as a value: text, numbers, booleans, and lists and mappings of them.
import { emptyData, maxDepth } from './front-matter-reading.ts'
import { GalleyError } from './galley-error.ts'
import { isUtf8 } from './source-bytes.ts'

/** The value as plain data; `undefined` becomes null. Throws `invalid` for what no front matter can hold. */
export function checkFieldValue(path: string, value: unknown, depth = 0): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'string' && isUtf8(value)) return value
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString()
  if (typeof value !== 'object' || depth > maxDepth) throw refusal(path)
  if (Array.isArray(value)) return value.map((item, at) => checkFieldValue(`${path}.${at}`, item, depth + 1))
  const data = emptyData()
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) data[key] = checkFieldValue(`${path}.${key}`, item, depth + 1)
  return data
}

function refusal(path: string): GalleyError {
  const message = `The value of “${path}” cannot be written as front matter. Nothing was changed.`
  return new GalleyError('invalid', message, { issues: [{ path, message }] })
}
