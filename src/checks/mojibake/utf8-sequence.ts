// One character of UTF-8 that was read byte by byte, strictly: no overlong forms, no surrogates, nothing past U+10FFFF.
import { byteOf, undefinedBytes } from './windows-1252.ts'

export interface Sequence {
  from: number
  to: number
  /** How many bytes its first one promises. */
  length: number
  /** Null where a byte was replaced by U+FFFD. Fewer than `length` when bytes were dropped. */
  bytes: readonly (number | null)[]
  /** Null unless all bytes are there. */
  character: string | null
}

const replacement = 0xfffd

/** The sequence that begins here, whole or cut short; null when none does. */
export function sequenceAt(text: string, at: number): Sequence | null {
  const lead = byteOf(text.charCodeAt(at))
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0) return null
  const bytes: (number | null)[] = [lead]
  let to = at + 1
  for (; bytes.length < length && to < text.length; to++) {
    const code = text.charCodeAt(to)
    const byte = byteOf(code)
    if (code === replacement) bytes.push(null)
    else if (byte >= 0x80 && byte < 0xc0) bytes.push(byte)
    else break
  }
  const known = bytes.filter(byte => byte !== null)
  const character = known.length === length ? decode(known) : null
  // Whole, and yet not UTF-8: other text that happens to look like it.
  if (known.length === length && character === null) return null
  return { from: at, to, length, bytes, character }
}

/** What the sequence may have been, if only bytes that Windows-1252 lacks were lost. */
export function candidatesFor({ length, bytes }: Sequence): string[] {
  let drafts: (number | null)[][] = [[...bytes]]
  while (drafts[0] && drafts[0].length < length) drafts = drafts.flatMap(withGap)
  for (let at = 1; at < length; at++)
    drafts = drafts.flatMap(draft =>
      draft[at] === null ? undefinedBytes.map(byte => draft.with(at, byte)) : [draft],
    )
  const found = drafts.map(draft => decode(draft.filter(byte => byte !== null)))
  return [...new Set(found.filter(character => character !== null && isWritten(character)))] as string[]
}

/** A character that people write: assigned, and neither private nor a control. */
export function isWritten(text: string): boolean {
  return !/[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u.test(text)
}

function withGap(bytes: (number | null)[]): (number | null)[][] {
  return bytes.map((_, at) => bytes.toSpliced(at + 1, 0, null))
}

/** Null for overlong forms, surrogates and what lies past U+10FFFF. By hand: a TextDecoder costs ten times as much. */
function decode([lead = 0, ...following]: readonly number[]): string | null {
  let code = lead & (0x7f >> (following.length + 1))
  for (const byte of following) code = (code << 6) | (byte & 0x3f)
  const least = [0, 0x80, 0x800, 0x10000][following.length] ?? 0
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}
