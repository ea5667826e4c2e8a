// The names that any store can keep. Ids and media names come from outside: they are hostile until they pass (S9).
import { GalleyError } from '../article/galley-error.ts'
import { isUtf8 } from '../article/source-bytes.ts'

/** What the strictest common file systems take for one name, in UTF-8 bytes. */
const maxSegmentBytes = 255
const maxPathCharacters = 1_000
const encoder = new TextEncoder()
/** Line separators, the byte order mark, and what makes `gnp.md` of `dm.png`: such a name is not what it seems. */
const unseen = /[\u2028-\u202e\u2066-\u2069\ufeff]/

/** Throws `invalid` unless `path` is a relative path that stays inside its root on every system. */
export function checkStoredPath(path: string): void {
  const reason = reasonAgainst(path)
  if (reason !== null) refuseName(path, reason)
}

/** Throws `invalid` for a name that cannot be used, with the reason in words. */
export function refuseName(name: string, reason: string): never {
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name
  throw new GalleyError('invalid', `“${shown}” cannot be used as a name: ${reason}.`, {
    issues: [{ path: 'id', message: `The name cannot be used: ${reason}.` }],
  })
}

function reasonAgainst(path: string): string | null {
  if (path === '') return 'it is empty'
  if (path.length > maxPathCharacters) return 'it is too long'
  if (!isUtf8(path)) return 'it holds half a character'
  if (hasControlCharacter(path)) return 'it holds a control character'
  if (unseen.test(path)) return 'it holds a character that is not seen or turns the text around'
  if (path.includes('\\')) return 'it holds a backslash'
  if (path.startsWith('/')) return 'it begins with a slash'
  for (const segment of path.split('/')) {
    if (segment === '') return 'a part of the path is empty'
    if (segment.startsWith('.')) return 'a part of the path begins with a dot'
    if (segment.toLowerCase() === 'node_modules') return 'no articles are kept in “node_modules”'
    if (encoder.encode(segment).length > maxSegmentBytes) return 'a part of the path is longer than 255 bytes'
  }
  return null
}

function hasControlCharacter(path: string): boolean {
  for (let index = 0; index < path.length; index++) {
    const code = path.charCodeAt(index)
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true
  }
  return false
}
