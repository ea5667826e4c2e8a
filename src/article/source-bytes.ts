// Bytes ↔ source, without loss for any bytes: what is not UTF-8 stands as lone surrogates U+DC80–U+DCFF
// (the way of Python's PEP 383), which valid UTF-8 cannot contain.

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()
const replacement = 0xfffd
/** As many arguments as every engine takes. */
const unitsAtOnce = 8_192
const mostBytesOfUnit = 3
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** The source of a file. Never throws; `encodeSource` gives the same bytes back. */
export function decodeSource(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return decodeDamaged(bytes)
  }
}

/** The bytes of a source. A lone surrogate that stands for no byte becomes U+FFFD, as everywhere on the web. */
export function encodeSource(source: string): Uint8Array<ArrayBuffer> {
  return isUtf8(source) ? encoder.encode(source) : encodeDamaged(source)
}

/** False when the file had bytes that are not UTF-8: such an article is shown, exported, and never edited. */
export function isUtf8(source: string): boolean {
  const { isWellFormed } = source as string & { isWellFormed?: () => boolean }
  // Built in, it is ten times as fast; not every browser has it yet.
  return isWellFormed ? isWellFormed.call(source) : !loneSurrogate.test(source)
}

/** Unit by unit: a large file of nothing but wrong bytes takes hardly longer than any other. */
function decodeDamaged(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  let count = 0
  let position = 0
  while (position < bytes.length) {
    const length = validLengthAt(bytes, position)
    const code = length === 0 ? 0xdc00 + (bytes[position] ?? 0) : codePointAt(bytes, position, length)
    if (code > 0xffff) units[count++] = 0xd7c0 + (code >> 10)
    units[count++] = code > 0xffff ? 0xdc00 + (code & 0x3ff) : code
    position += length || 1
  }
  const parts: string[] = []
  for (let at = 0; at < count; at += unitsAtOnce)
    parts.push(textOf(units.subarray(at, Math.min(at + unitsAtOnce, count))))
  return parts.join('')
}

/** The types want an array, the language takes what is like one: spread out it takes ten times as long. */
function textOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[])
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0
  if (length === 1) return lead
  let code = lead & (0x7f >> length)
  for (let index = 1; index < length; index++) code = (code << 6) | ((bytes[at + index] ?? 0) & 0x3f)
  return code
}

function encodeDamaged(source: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(source.length * mostBytesOfUnit)
  let count = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.codePointAt(at) ?? 0
    if (code < 0x80) bytes[count++] = code
    else if (code >= 0xdc80 && code <= 0xdcff) bytes[count++] = code - 0xdc00
    else count = putCodePoint(bytes, count, code >= 0xd800 && code <= 0xdfff ? replacement : code)
    if (code > 0xffff) at += 1
  }
  return bytes.slice(0, count)
}

/** UTF-8 of what is no ASCII; gives where the next goes. */
function putCodePoint(bytes: Uint8Array, at: number, code: number): number {
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  bytes[at] = ((0xf00 >> length) & 0xff) | (code >> (6 * (length - 1)))
  for (let index = 1; index < length; index++)
    bytes[at + index] = 0x80 | ((code >> (6 * (length - 1 - index))) & 0x3f)
  return at + length
}

/** Bytes of the valid UTF-8 sequence that starts here, 0 when none does (RFC 3629, table of well-formed sequences). */
function validLengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (length === 0 || second < low || second > high) return 0
  for (let index = 2; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
