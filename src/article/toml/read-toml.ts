// Reads TOML front matter. Dates and numbers are taken as typed from the text itself.
import { parse, TomlDate, TomlError } from 'smol-toml'
import type { ExactValue } from '../exact-value.ts'
import type { FieldPath } from '../field-operation.ts'
import {
  emptyData,
  type FieldData,
  type FrontMatterReading,
  maxDepth,
  unreadable,
} from '../front-matter-reading.ts'
import { scanToml } from './scan-toml.ts'
import { scalarsOf } from './toml-tree.ts'

export function readToml(text: string): FrontMatterReading {
  try {
    const parsed = parse(text, { maxDepth, integersAsBigInt: 'asNeeded' })
    const typed = typedTokens(text)
    return {
      data: objectData(parsed, [], typed),
      exact: exactOf(parsed, [], typed),
      problems: [],
      canEdit: true,
    }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const from = offsetOf(text, error.line, error.column)
    const message = `The front matter is not valid TOML: ${error.message.split('\n')[0]}.`
    return unreadable({ code: 'syntax', message, from, to: from })
  }
}

/** Numbers and dates as they stand in the text, by path. */
function typedTokens(text: string): Map<string, string> {
  const tokens = new Map<string, string>()
  for (const { path, node } of scalarsOf(scanToml(text)))
    if (!/["'tf]/.test(text[node.from] ?? ''))
      tokens.set(JSON.stringify(path), text.slice(node.from, node.to))
  return tokens
}

function objectData(value: object, path: FieldPath, typed: ReadonlyMap<string, string>): FieldData {
  const data = emptyData()
  for (const [key, item] of Object.entries(value)) data[key] = dataOf(item, [...path, key], typed)
  return data
}

function dataOf(value: unknown, path: FieldPath, typed: ReadonlyMap<string, string>): unknown {
  if (value instanceof TomlDate) return typed.get(JSON.stringify(path)) ?? value.toString()
  if (Array.isArray(value)) return value.map((item, at) => dataOf(item, [...path, at], typed))
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'object' && value !== null ? objectData(value, path, typed) : value
}

function exactOf(value: unknown, path: FieldPath, typed: ReadonlyMap<string, string>): ExactValue {
  const token = typed.get(JSON.stringify(path))
  if (value instanceof TomlDate) return `date:${token ?? value.toString()}`
  if (Array.isArray(value)) return { items: value.map((item, at) => exactOf(item, [...path, at], typed)) }
  if (typeof value === 'object' && value !== null)
    return {
      entries: Object.entries(value).map(([key, item]) => [key, exactOf(item, [...path, key], typed)]),
    }
  return `${typeof value}:${typeof value === 'string' ? value : (token ?? String(value))}`
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, 0) + Math.max(0, column - 1)
}
