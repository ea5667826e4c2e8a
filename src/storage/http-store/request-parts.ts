// Headers and bodies that several calls share.
import type { WriteOptions } from '../article-store.ts'

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
