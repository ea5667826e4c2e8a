// A text in pieces of one grain. Put together again they are the text, whatever it holds.

/** From coarse to fine. */
export type Grain = 'paragraph' | 'line' | 'word'

const line = /[^\r\n]+|\r\n|\r|\n/g
/** Scripts without spaces go by character; a picture keeps what belongs to it. */
const word =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*|\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*|[\s\S]/gu

export function splitText(text: string, grain: Grain): string[] {
  if (grain === 'paragraph') return splitParagraphs(text)
  return text.match(grain === 'line' ? line : word) ?? []
}

/** True for what carries meaning, not for spaces and signs. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(piece)
}

/**
 * Paragraphs, and what stands between them, by turns. A line end is no part of the paragraph that it ends, so the last
 * one, which may have none, is like the others.
 */
function splitParagraphs(text: string): string[] {
  const pieces: string[] = []
  let paragraph = ''
  let between = ''
  for (const part of text.match(line) ?? []) {
    if (part.trim() === '') {
      between += part
      continue
    }
    // One line end alone goes on with the paragraph.
    if (paragraph !== '' && /^(?:\r\n|\r|\n)$/.test(between)) paragraph += between + part
    else {
      if (paragraph !== '') pieces.push(paragraph)
      if (between !== '') pieces.push(between)
      paragraph = part
    }
    between = ''
  }
  if (paragraph !== '') pieces.push(paragraph)
  if (between !== '') pieces.push(between)
  return pieces
}
