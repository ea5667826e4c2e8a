// What a value typed as text means: the field's own kind decides, so that a title "2024" stays a text.
import { z } from 'zod'
import { articleSchema } from './article-schema.ts'

/** Null for the empty text, which removes the key. */
export function readFieldValue(key: string, text: string): unknown {
  if (text === '') return null
  const quoted = unquoted(text)
  if (quoted !== null) return quoted
  return fieldKind(key) === 'string' ? text : readScalarOrJson(text)
}

function fieldKind(key: string): string | null {
  const shape: Readonly<Record<string, z.ZodType>> = articleSchema.shape
  const schema = Object.hasOwn(shape, key) ? shape[key] : undefined
  if (!schema) return null
  return (schema instanceof z.ZodOptional ? schema.unwrap() : schema)._zod.def.type
}

/** The text inside of a quoted YAML scalar, or null when this is none. */
function unquoted(text: string): string | null {
  if (/^'(?:[^']|'')*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'")
  const value = text.startsWith('"') ? readJson(text) : undefined
  return typeof value === 'string' ? value : null
}

/** true, false, null, numbers, [lists] and {mappings}; what is none of these, 007 or 2025-03-23 say, is text. */
function readScalarOrJson(text: string): unknown {
  const value = readJson(text)
  return value === undefined ? text : value
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
