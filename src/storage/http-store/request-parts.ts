// Parameters, headers and bodies of the calls.
import type { ListQuery, WriteOptions } from '../article-store.ts'

const json = { 'Content-Type': 'application/json' }

export function jsonBody(value: unknown, headers: Readonly<Record<string, string>> = {}) {
  return { headers: { ...json, ...headers }, body: JSON.stringify(value) }
}

/** The condition of a write, who writes and why. */
export function writeHeaders({ author, reason, ...condition }: WriteOptions): Record<string, string> {
  return {
    ...(condition.ifAbsent ? { 'If-None-Match': '*' } : { 'If-Match': `"${condition.ifVersion}"` }),
    ...(author !== undefined && { 'Galley-Author': encodeURIComponent(author) }),
    ...(reason !== undefined && { 'Galley-Reason': encodeURIComponent(reason) }),
  }
}

/** A list query as `listParametersSchema` reads it. */
export function listParameters(query: ListQuery): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value))
  }
  return parameters
}
