// Bytes ↔ source, without loss for any bytes: what is not UTF-8 stands as lone surrogates U+DC80–U+DCFF
// (the way of Python's PEP 383), which valid UTF-8 cannot contain.

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()
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
  if (isUtf8(source)) return encoder.encode(source)
  const parts: Uint8Array[] = []
  for (const piece of source.split(/((?<![\uD800-\uDBFF])[\uDC80-\uDCFF])/)) {
    const code = piece.length === 1 ? piece.charCodeAt(0) : 0
    parts.push(code >= 0xdc80 && code <= 0xdcff ? Uint8Array.of(code - 0xdc00) : encoder.encode(piece))
  }
  return concatenate(parts)
}

/** False when the file had bytes that are not UTF-8: such an article is shown, exported, and never edited. */
export function isUtf8(source: string): boolean {
  const { isWellFormed } = source as string & { isWellFormed?: () => boolean }
  // Built in, it is ten times as fast; not every browser has it yet.
  return isWellFormed ? isWellFormed.call(source) : !loneSurrogate.test(source)
}

function decodeDamaged(bytes: Uint8Array): string {
  let text = ''
  let position = 0
  while (position < bytes.length) {
    const length = validLengthAt(bytes, position)
    if (length === 0) {
      text += String.fromCharCode(0xdc00 + (bytes[position] ?? 0))
      position += 1
    } else {
      let end = position + length
      for (let next = length; end < bytes.length && next > 0; end += next) next = validLengthAt(bytes, end)
      text += decoder.decode(bytes.subarray(position, end))
      position = end
    }
  }
  return text
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

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let position = 0
  for (const part of parts) {
    bytes.set(part, position)
    position += part.length
  }
  return bytes
}
