// How wide search engines show a text, in Arial, and where they cut it. An estimate: no font is measured.

/** The sizes in which they show it. */
export const titleSizePx = 20
export const descriptionSizePx = 14

/** Widths of Arial in thousandths of its size. */
const widths: Record<string, number> = {}
for (const [characters, width] of [
  ["ijl'’‘", 222],
  [' !,./:;I[]\\ft|', 278],
  ['-()r', 333],
  ['ckxvyzsJ', 500],
  ['FTZ', 611],
  ['&ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W', 944],
  ['@—…', 1000],
] as const)
  for (const character of characters) widths[character] = width
const usualWidth = 556
const wide = /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u

/** Whole pixels. */
export function textWidthPx(text: string, sizePx: number): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return Math.round((width * sizePx) / 1000)
}

/** The text, or as many of its words as fit beside an ellipsis; of one long word, as many letters. */
export function cutToWidth(text: string, sizePx: number, mostPx: number): string {
  if (textWidthPx(text, sizePx) <= mostPx) return text
  const most = (mostPx * 1000) / sizePx - widthOf(' ') - widthOf('…')
  let width = 0
  let fitting = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > most) break
    fitting += character.length
  }
  const lastSpace = text.lastIndexOf(' ', fitting)
  return `${text.slice(0, lastSpace > 0 ? lastSpace : fitting).trimEnd()} …`
}

function widthOf(character: string): number {
  return wide.test(character) ? 1000 : (widths[character] ?? usualWidth)
}
