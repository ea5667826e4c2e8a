// Finds UTF-8 that was read as Windows-1252 or Latin-1, once or several times over, in one line of text.
import { type CutSequence, resolveCut } from './resolve-cut.ts'
import { strengthOf } from './sequence-strength.ts'
import { isWritten, type Sequence, sequenceAt } from './utf8-sequence.ts'
import { characterOf } from './windows-1252.ts'

export interface Mojibake {
  from: number
  to: number
  /** What it was; null when lost bytes leave that open. */
  original: string | null
  /** What it may have been, most likely first, when `original` is null. */
  candidates: readonly string[]
}

/** A line in the middle of being read again, with the places that its characters came from. */
interface Draft {
  text: string
  from: readonly number[]
  to: readonly number[]
  /** Lengths of the sequences that were read again. */
  lengths: ReadonlySet<number>
}

const maxPasses = 4

/** How much of the honest text around damage is looked at. */
const marginCharacters = 12

export function findMojibake(text: string): Mojibake[] {
  const first = text.search(/[^\0-\x7f]/)
  if (first < 0) return []
  const start = Math.max(0, first - marginCharacters)
  let end = text.length
  while (text.charCodeAt(end - 1) < 0x80) end -= 1
  const line = text.slice(start, end + marginCharacters)
  return findInLine(line).map(found => ({ ...found, from: found.from + start, to: found.to + start }))
}

function findInLine(line: string): Mojibake[] {
  const places = Array.from({ length: line.length }, (_, index) => index)
  let draft: Draft = { text: line, from: places, to: places.map(at => at + 1), lengths: new Set() }
  for (let pass = 0; pass < maxPasses; pass++) {
    const next = readAgain(draft)
    if (next === null) break
    draft = next
  }
  const cuts = cutSequences(draft).map(cut => ({
    from: draft.from[cut.from] ?? 0,
    to: draft.to[cut.to - 1] ?? 0,
    ...resolveCut(draft.text, cut),
  }))
  return joined([...repairs(line, draft, cuts), ...cuts].sort((a, b) => a.from - b.from))
}

/** Two repairs side by side are one: ⚙ and the selector that makes it colourful. */
function joined(found: readonly Mojibake[]): Mojibake[] {
  const whole: Mojibake[] = []
  for (const each of found) {
    const last = whole.at(-1)
    if (last && last.to === each.from && last.original !== null && each.original !== null)
      whole.splice(-1, 1, { ...last, to: each.to, original: last.original + each.original })
    else whole.push(each)
  }
  return whole
}

/** The line with every sequence that is surely damage read as what it was; null when there is none. */
function readAgain(draft: Draft): Draft | null {
  const { text } = draft
  const whole = sequencesOf(text).filter(({ character }) => character !== null)
  const graded = whole.map((sequence, index) => {
    const isInRun = whole[index - 1]?.to === sequence.from || whole[index + 1]?.from === sequence.to
    return { sequence, strength: strengthOf(text, sequence, isInRun && sequence.length === 2) }
  })
  const proven = new Set(draft.lengths)
  for (const { sequence, strength } of graded) if (strength === 'strong') proven.add(sequence.length)
  const accepted = graded.filter(
    ({ strength, sequence }) => strength === 'strong' || proven.has(sequence.length),
  )
  const controls = loneControls(text)
  if (accepted.length === 0 && controls.length === 0) return null
  const lengths = new Set([...draft.lengths, ...accepted.map(({ sequence }) => sequence.length)])
  return replaceAll(draft, [...accepted.map(({ sequence }) => sequence), ...controls], lengths)
}

function replaceAll(draft: Draft, sequences: readonly Sequence[], lengths: ReadonlySet<number>): Draft {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  const copyUpTo = (end: number) => {
    for (; at < end; at++) {
      text += draft.text[at]
      from.push(draft.from[at] ?? 0)
      to.push(draft.to[at] ?? 0)
    }
  }
  for (const sequence of [...sequences].sort((a, b) => a.from - b.from)) {
    copyUpTo(sequence.from)
    for (const unit of (sequence.character ?? '').split('')) {
      text += unit
      from.push(draft.from[sequence.from] ?? 0)
      to.push(draft.to[sequence.to - 1] ?? 0)
    }
    at = sequence.to
  }
  copyUpTo(draft.text.length)
  return { text, from, to, lengths }
}

/** Whole ones and those cut short, one after the other. */
function sequencesOf(text: string): Sequence[] {
  const found: Sequence[] = []
  for (let at = 0; at < text.length; at++) {
    const sequence = sequenceAt(text, at)
    if (sequence === null) continue
    found.push(sequence)
    at = sequence.to - 1
  }
  return found
}

/** Controls that Windows-1252 has a character for, and that belong to no sequence. */
function loneControls(text: string): Sequence[] {
  const found: Sequence[] = []
  if (!/[\u0080-\u009f]/.test(text)) return found
  const sequences = sequencesOf(text)
  for (const { index } of text.matchAll(/[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g)) {
    if (sequences.some(({ from, to }) => index >= from && index < to)) continue
    const character = characterOf(text.charCodeAt(index))
    found.push({ from: index, to: index + 1, length: 1, bytes: [], character })
  }
  return found
}

/** Sequences that lost bytes, where nothing else can have made them. */
function cutSequences({ text, lengths }: Draft): CutSequence[] {
  const found: CutSequence[] = []
  for (const sequence of sequencesOf(text)) {
    if (sequence.character !== null) continue
    if (isSurelyCut(text, sequence) || isCutInProvenLine(text, sequence, lengths)) found.push(sequence)
  }
  return found
}

function isSurelyCut(text: string, { from, bytes }: Sequence): boolean {
  const beginning = text.slice(from, from + 2)
  if (beginning === 'ðŸ' || beginning === 'â€' || (beginning === 'ï¸' && isEmoji(text, from))) return true
  return bytes.includes(null) && /\p{Ll}[Â-ß]$/u.test(text.slice(Math.max(0, from - 2), from + 1))
}

function isCutInProvenLine(
  text: string,
  { from, to, length, bytes }: Sequence,
  lengths: ReadonlySet<number>,
): boolean {
  if (!lengths.has(length)) return false
  if (bytes.includes(null)) return true
  if (length === 2) return /[ÂÃÄÅÐÑØÙÎÏ×]/.test(text[from] ?? '')
  return to > from + 1 && !/^[\u00a0»«’‘“”…–—]$/.test(text.slice(from + 1, to))
}

function isEmoji(text: string, at: number): boolean {
  return /\p{Extended_Pictographic}$/u.test(text.slice(Math.max(0, at - 4), at))
}

/** Neighbouring characters that were read again, as one repair; what holds a cut sequence is none. */
function repairs(
  line: string,
  { text, from, to }: Draft,
  cuts: readonly { from: number; to: number }[],
): Mojibake[] {
  const found: (Mojibake & { original: string })[] = []
  /** Both come in order of place. */
  let nextCut = 0
  for (let at = 0; at < text.length; at++) {
    const [start = 0, end = 0] = [from[at], to[at]]
    if (end - start === 1 && line[start] === text[at]) continue
    while ((cuts[nextCut]?.to ?? line.length) <= start) nextCut += 1
    if (end > (cuts[nextCut]?.from ?? line.length)) continue
    const last = found.at(-1)
    if (last && (last.to === start || (last.from <= start && last.to >= end))) {
      last.original += text[at]
      last.to = Math.max(last.to, end)
    } else found.push({ from: start, to: end, original: text[at] ?? '', candidates: [] })
  }
  return found.map(each => (isWritten(each.original) ? each : { ...each, original: null }))
}
