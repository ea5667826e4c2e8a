// From a place in the drawn article to the same place in its text.

/** Pictures, and what of a link or a tag is not drawn: blanked, so that words count the same on both sides. */
const undrawn = /!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|<[^>\n]*>/g
const words = /[\p{L}\p{M}\p{N}]+/gu

/** The block that was drawn from lines `first` to `last`, and what of it was clicked. */
export interface DrawnPlace {
  /** Lines from 0. */
  first: number
  last: number
  /** The drawn text of the block up to the click, and after it. */
  before: string
  after: string
}

/** Offset in `text`: in the same word, or behind the one before the click; of the block, if it has no such word. */
export function placeInText(text: string, { first, last, before, after }: DrawnPlace): number {
  const lines = text.split('\n')
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
  const block = lines.slice(first, last + 1).join('\n')
  const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(after)?.[0] ?? ''
  const passed = wordsIn(before)
  const isWithin = rest !== '' && !/[\p{L}\p{M}\p{N}]$/u.test(before)
  const head = isWithin ? '' : (passed.pop()?.[0] ?? '')
  const word = /[\p{L}\p{M}\p{N}]$/u.test(before) || isWithin ? head + rest : head
  if (word === '') return start
  const nth = passed.filter(([each]) => each === word).length
  const masked = block.replace(undrawn, hidden => ' '.repeat(hidden.length))
  const same = wordsIn(masked).filter(([each]) => each === word)
  const [, at] = same[nth] ?? same.at(-1) ?? ['', -1]
  return at < 0 ? start : start + at + head.length
}

function wordsIn(text: string): [word: string, at: number][] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => [word, index])
}

/** The lines of a footnote, from 0; null when it is nowhere. */
export function footnoteLines(text: string, label: string): { first: number; last: number } | null {
  const lines = text.split('\n')
  const first = lines.findIndex(line => {
    const found = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(line)?.[1]
    return found?.toLowerCase() === label.toLowerCase()
  })
  if (first < 0) return null
  const next = lines.findIndex((line, index) => index > first && line !== '' && !/^\s/.test(line))
  return { first, last: next < 0 ? lines.length - 1 : next - 1 }
}
