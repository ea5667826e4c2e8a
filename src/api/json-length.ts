// How long a text gets in JSON: what is written there with an escape takes up to six times its length, so that fifty
// megabytes of a file that is no text would be three hundred, and gigabytes on the way.

const quote = 0x22
const backslash = 0x5c
const shortEscapes = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d, quote, backslash])
const longEscape = 6

/** How many characters the text takes in JSON; past `most` it may be any number above that. */
export function jsonLength(text: string, most: number): number {
  let length = text.length + 2
  for (let at = 0; at < text.length && length <= most; at++) length += writtenLength(text, at) - 1
  return length
}

/** Of one unit; the halves of a pair count one each. */
function writtenLength(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (shortEscapes.has(code)) return 2
  if (code < 0x20) return longEscape
  if (code < 0xd800 || code > 0xdfff) return 1
  const isPaired = code < 0xdc00 ? isLow(text.charCodeAt(at + 1)) : isHigh(text.charCodeAt(at - 1))
  return isPaired ? 1 : longEscape
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
