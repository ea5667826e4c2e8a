// One character of UTF-8 that was read byte by byte, strictly: no overlong forms, no surrogates, nothing past U+10FFFF.
import type { CodePage } from './code-page.ts'
import { windows1252 } from './windows-1252.ts'

export interface Sequence {
  from: number
  to: number
  /** How many bytes its first one promises. */
  length: number
  /** Null where a byte was replaced by U+FFFD. Fewer than `length` when bytes were dropped. */
  bytes: readonly (number | null)[]
  /** Null unless all bytes are there. */
  character: string | null
  page: CodePage
}

const replacement = 0xfffd

/** The sequence that begins here, whole or cut short; null when none does. */
export function sequenceAt(text: string, at: number, page: CodePage = windows1252): Sequence | null {
  const lead = page.bytes[text.charCodeAt(at)] ?? 0
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0) return null
  const bytes: (number | null)[] = [lead]
  let to = at + 1
  for (; bytes.length < length && to < text.length; to++) {
    const code = text.charCodeAt(to)
    const byte = page.bytes[code] ?? 0
    if (code === replacement) bytes.push(null)
    else if (byte >= 0x80 && byte < 0xc0) bytes.push(byte)
    else break
  }
  const known = bytes.filter(byte => byte !== null)
  const character = known.length === length ? decode(known) : null
  // Whole, and yet not UTF-8: half of a pair that stands for one character, or other text that looks like it.
  if (known.length === length && character === null) return surrogatesAt(text, at, page)
  return { from: at, to, length, bytes, character, page }
}

/** The length of the whole sequence that begins here; 0 when none does. The same as `sequenceAt`, and much faster. */
export function wholeLengthAt(text: string, at: number, page: CodePage): number {
  const lead = page.bytes[text.charCodeAt(at)] ?? 0
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > text.length) return 0
  let code = lead & (0x7f >> length)
  for (let next = at + 1; next < at + length; next++) {
    const byte = page.bytes[text.charCodeAt(next)] ?? 0
    if (byte < 0x80 || byte >= 0xc0) return 0
    code = (code << 6) | (byte & 0x3f)
  }
  return isCharacter(code, length) ? length : 0
}

function isCharacter(code: number, length: number): boolean {
  const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0
  return code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}

/** What Java and old MySQL write for a character past U+FFFF: three bytes for each half of it. */
function surrogatesAt(text: string, at: number, page: CodePage): Sequence | null {
  const bytes = Array.from({ length: 6 }, (_, index) => page.bytes[text.charCodeAt(at + index)] ?? 0)
  const [first, second = 0, third = 0, fourth, fifth = 0, sixth = 0] = bytes
  const isPair = first === 0xed && fourth === 0xed && second >> 4 === 0xa && fifth >> 4 === 0xb
  if (!isPair || third >> 6 !== 2 || sixth >> 6 !== 2) return null
  const high = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)
  const low = 0xd000 | ((fifth & 0x3f) << 6) | (sixth & 0x3f)
  return { from: at, to: at + 6, length: 6, bytes, character: String.fromCharCode(high, low), page }
}

/** What the sequence may have been, if only bytes that its page lacks were lost. */
export function candidatesFor({ length, bytes, page }: Sequence): string[] {
  let drafts: (number | null)[][] = [[...bytes]]
  while (drafts[0] && drafts[0].length < length) drafts = drafts.flatMap(withGap)
  for (let at = 1; at < length; at++)
    drafts = drafts.flatMap(draft =>
      draft[at] === null ? page.undefinedBytes.map(byte => draft.with(at, byte)) : [draft],
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
  return isCharacter(code, following.length + 1) ? String.fromCodePoint(code) : null
}
