// A code page as damage needs it: which byte a character was read from. Tables of our own, since the decoders of Node
// and browsers do not know all pages, and bytes that a page leaves undefined must stay recognisable.

export interface CodePage {
  name: string
  /** The byte from 80 to FF that a character was read from, by its code; 0 when it is ASCII or not of this page. */
  bytes: Uint8Array
  /** What this page has no character for: many programs drop these bytes. */
  undefinedBytes: readonly number[]
  /** Where damage can be at all, as a cheap test: a first byte with a following one. */
  mayBeDamaged: RegExp
}

/** From the 128 characters of its upper half; an undefined byte stands for itself. */
export function codePage(name: string, upperHalf: string): CodePage {
  const characters = [...upperHalf]
  const bytes = new Uint8Array(0x10000)
  for (const [index, character] of characters.entries()) bytes[character.charCodeAt(0)] = 0x80 + index
  const first = characters.slice(0x42, 0x75).join('')
  const following = characters.slice(0, 0x40).join('')
  const undefinedBytes = characters.flatMap((character, index) =>
    character.charCodeAt(0) === 0x80 + index && index < 0x20 ? [0x80 + index] : [],
  )
  return {
    name,
    bytes,
    undefinedBytes,
    mayBeDamaged: new RegExp(`[${first}][${following}\ufffd]`),
  }
}
