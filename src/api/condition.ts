// ETags and conditional requests (RFC 9110 §13): how a write names the version it was based on.
import { GalleyError } from '../article/galley-error.ts'
import type { Authorship, WriteCondition } from '../storage/article-store.ts'
import { MissingCondition } from './missing-condition.ts'

export function etagOf(version: string): string {
  return `"${version}"`
}

/** The version that If-Match names, or null without one. A compressing proxy may have made the tag weak. */
export function ifMatch(request: Request): string | null {
  const header = request.headers.get('If-Match')
  if (header === null) return null
  const tag = /^(?:W\/)?"([^"]*)"$/.exec(header.trim())?.[1]
  if (tag !== undefined) return tag
  throw new GalleyError('invalid', 'If-Match names exactly one version, in double quotes.', {
    issues: [{ path: 'If-Match', message: 'Not one quoted version.' }],
  })
}

/** True when the caller has this version already and a 304 will do. */
export function isUnchanged(request: Request, version: string): boolean {
  const tags = request.headers.get('If-None-Match')?.split(',') ?? []
  return tags.some(tag => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etagOf(version))
}

/** The condition of a write; `invalid` (428) when the request has none. */
export function writeCondition(request: Request): WriteCondition {
  const version = ifMatch(request)
  if (version !== null) return { ifVersion: version }
  if (request.headers.get('If-None-Match')?.trim() === '*') return { ifAbsent: true }
  throw new MissingCondition(
    'Name the version you changed (If-Match), or ask for a new one (If-None-Match: *).',
  )
}

/** The version that a change of an existing article is based on; `invalid` (428) without one. */
export function requiredVersion(request: Request): string {
  const version = ifMatch(request)
  if (version === null) throw new MissingCondition('Name the version you saw (If-Match).')
  return version
}

/** Who writes and why, percent-encoded in headers because names are not always ASCII. */
export function authorship(request: Request): Authorship {
  const author = decodedHeader(request, 'Galley-Author')
  const reason = decodedHeader(request, 'Galley-Reason')
  return { ...(author !== null && { author }), ...(reason !== null && { reason }) }
}

function decodedHeader(request: Request, name: string): string | null {
  const value = request.headers.get(name)
  if (value === null) return null
  try {
    return decodeURIComponent(value)
  } catch (cause) {
    throw new GalleyError('invalid', `The header ${name} is not percent-encoded UTF-8.`, { cause })
  }
}
