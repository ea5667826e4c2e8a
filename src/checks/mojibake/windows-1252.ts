// Characters ↔ bytes of Windows-1252 and Latin-1 at once, since damaged text mixes them. An own table: the decoder
// of Node 20 reads 80–9F as Latin-1, and the five bytes that Windows-1252 leaves undefined must stay recognisable.
import type { CodePage } from './code-page.ts'

/** Bytes 80 to 9F; the five undefined ones stand for themselves. */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const bytes = new Uint8Array(0x10000)
for (let code = 0x80; code <= 0xff; code++) bytes[code] = code
for (const [index, character] of [...upperHalf].entries()) bytes[character.charCodeAt(0)] = 0x80 + index

/** The character of a byte from 80 to 9F; the control character itself when it has none. */
export function characterOf(byte: number): string {
  return upperHalf[byte - 0x80] ?? String.fromCharCode(byte)
}

/** Where damage can be at all: a first byte with a following one, or a lone control character. */
const mayBeDamaged = /[\u00c2-\u00f4][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€\ufffd]|[\u0080-\u009f]|\u00c3 /

export const windows1252: CodePage = {
  name: 'Windows-1252',
  bytes,
  undefinedBytes: [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  mayBeDamaged,
}
