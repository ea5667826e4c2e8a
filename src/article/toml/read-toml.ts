// Reads TOML front matter.
import { parse, TomlDate, TomlError } from 'smol-toml'
import type { ExactValue } from '../exact-value.ts'
import {
  emptyData,
  type FieldData,
  type FrontMatterReading,
  maxDepth,
  unreadable,
} from '../front-matter-reading.ts'

export function readToml(text: string): FrontMatterReading {
  try {
    const parsed = parse(text, { maxDepth, integersAsBigInt: 'asNeeded' })
    return { data: objectData(parsed), exact: exactOf(parsed), problems: [], canEdit: true }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const from = offsetOf(text, error.line, error.column)
    const message = `The front matter is not valid TOML: ${error.message.split('\n')[0]}.`
    return unreadable({ code: 'syntax', message, from, to: from })
  }
}

function objectData(value: object): FieldData {
  const data = emptyData()
  for (const [key, item] of Object.entries(value)) data[key] = dataOf(item)
  return data
}

function dataOf(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toString()
  if (Array.isArray(value)) return value.map(dataOf)
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'object' && value !== null ? objectData(value) : value
}

function exactOf(value: unknown): ExactValue {
  if (value instanceof TomlDate) return `date:${value.toString()}`
  if (Array.isArray(value)) return { items: value.map(exactOf) }
  if (typeof value === 'object' && value !== null)
    return { entries: Object.entries(value).map(([key, item]) => [key, exactOf(item)]) }
  return `${typeof value}:${Object.is(value, -0) ? '-0' : String(value)}`
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, 0) + Math.max(0, column - 1)
}
