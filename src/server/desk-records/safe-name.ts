// Ids and media names as names of single files under `.galley`: reversible, or a hash where that gets too long.
import { createHash } from 'node:crypto'

const maxCharacters = 180

/** Plain ASCII, never hidden, at most 180 characters; two names never give the same. */
export function safeName(name: string): string {
  const encoded = encodeURIComponent(name).replace(/[*~!'()]|^\.|\.$/g, percentEncoded)
  return encoded.length <= maxCharacters ? encoded : `~${createHash('sha256').update(name).digest('hex')}`
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
