// Sequences that lost bytes, where nothing else can have made them.

import { readingOf } from './character-reading.ts'
import type { Draft } from './draft.ts'
import { sequencesIn } from './read-in-page.ts'
import type { Sequence } from './utf8-sequence.ts'
import { windows1252 } from './windows-1252.ts'

export function findCuts({ text, lengths, pages, from, to }: Draft): Sequence[] {
  const found: Sequence[] = []
  const isUntouched = (cut: Sequence) => (to[cut.to - 1] ?? 0) - (from[cut.from] ?? 0) === cut.to - cut.from
  for (const sequence of sequencesIn(text, windows1252)) {
    if (sequence.character !== null) continue
    if (isSurelyCut(text, sequence) || isCutInProvenLine(text, sequence, lengths, !isUntouched(sequence)))
      found.push(sequence)
  }
  for (const page of pages)
    for (const sequence of sequencesIn(text, page))
      if (sequence.character === null && isUntouched(sequence) && isCutInPage(text, sequence))
        found.push(sequence)
  return found.filter(({ from }, index) => found.findIndex(other => other.from === from) === index)
}

/** In a line that was surely read in that page. */
function isCutInPage(text: string, { from, to, length, bytes }: Sequence): boolean {
  if (bytes.includes(null)) return true
  if (to - from > 1) return length > 2
  if (bytes[0] === 0xc5) return /(?:^|\P{L})\P{Ll} \p{Ll}/u.test(text.slice(Math.max(0, from - 1), to + 2))
  // The no-break space of an à became a space; alone in its word, or in the wrong script.
  return (
    bytes[0] === 0xc3 &&
    text[to] === ' ' &&
    (readingOf(text.charCodeAt(from)).script !== 'Latin' || text[from] === 'Ă')
  )
}

function isSurelyCut(text: string, { from, bytes }: Sequence): boolean {
  const beginning = text.slice(from, from + 2)
  if (beginning === 'ðŸ' || beginning === 'â€' || (beginning === 'ï¸' && isEmoji(text, from))) return true
  if (/^\p{Ll}Ã \p{Ll}/u.test(text.slice(Math.max(0, from - 1), from + 3))) return true
  return bytes.includes(null) && /\p{Ll}[Â-ß]$/u.test(text.slice(Math.max(0, from - 2), from + 1))
}

function isCutInProvenLine(
  text: string,
  { from, to, length, bytes }: Sequence,
  lengths: ReadonlySet<number>,
  isRepaired: boolean,
): boolean {
  if (!lengths.has(length)) return false
  if (bytes.includes(null)) return true
  // A capital among capitals is what the repair made of it.
  if (length === 2 && isRepaired && /\p{Lu}/u.test(text[from - 1] ?? '')) return false
  if (length === 2) return /[ÂÃÄÅÐÑØÙÎÏ×]/.test(text[from] ?? '')
  return to > from + 1 && !/^[\u00a0»«’‘“”…–—]$/.test(text.slice(from + 1, to))
}

function isEmoji(text: string, at: number): boolean {
  return /\p{Extended_Pictographic}$/u.test(text.slice(Math.max(0, at - 4), at))
}
