// UTF-8 that was read in one of the other pages, found by how the text reads before and after: damage reads odd, and
// what it was does not.

import { readingOf } from './character-reading.ts'
import type { CodePage } from './code-page.ts'
import { readingCost } from './reading-cost.ts'
import { type Sequence, sequenceAt, wholeLengthAt } from './utf8-sequence.ts'

/** How much less odd a run must read when nothing else on the line tells of this page. */
const leastGain = 4
/** What a sequence more in the run is worth: honest text does not go on being UTF-8. */
const gainOfLength = 2

export interface PageReading {
  /** Those that are damage of this page. */
  sequences: Sequence[]
  /** How much less odd the line then reads. */
  gain: number
  /** How many characters of the line are UTF-8 in this page. */
  covered: number
}

/** Null when the line has no damage of this page. */
export function readInPage(text: string, page: CodePage, isProven: boolean): PageReading | null {
  if (!page.mayBeDamaged.test(text)) return null
  const found = wholeSequences(text, page)
  if (found.length === 0) return null
  const covered = found.reduce((sum, { from, to }) => sum + to - from, 0)
  const others = foreignLength(text) - covered
  const runs = runsOf(found).map(sequences => ({ sequences, gain: gainOf(text, sequences, others === 0) }))
  const total = runs.reduce((sum, run) => sum + Math.max(0, run.gain), 0)
  const isStrong = runs.some(run => run.gain >= leastGain) || (others === 0 && total >= 2 * leastGain)
  if (!isStrong && !isProven) return null
  const least = leastGainWith(others, covered)
  const accepted = runs.filter(run => run.gain >= (standsForRareLetter(run.sequences) ? leastGain : least))
  if (accepted.length === 0) return null
  return {
    sequences: accepted.flatMap(run => run.sequences),
    gain: accepted.reduce((sum, run) => sum + run.gain, 0),
    covered,
  }
}

/** In a line that was surely read in this page. Where it is UTF-8 from end to end, nothing is left to doubt. */
function leastGainWith(others: number, covered: number): number {
  if (others === 0) return Number.NEGATIVE_INFINITY
  return others * 4 <= covered ? 0 : 1
}

export function hasRareLetter(text: string, page: CodePage): boolean {
  return standsForRareLetter(wholeSequences(text, page))
}

function standsForRareLetter(sequences: readonly Sequence[]): boolean {
  return sequences.some(({ character }) => {
    const { kind, isRare } = readingOf(codeOf(character))
    return kind === 'letter' && isRare
  })
}

function codeOf(character: string | null): number {
  return character?.codePointAt(0) ?? -1
}

/** Without those that lost bytes, and those that stand for what nobody writes. */
function wholeSequences(text: string, page: CodePage): Sequence[] {
  return sequencesIn(text, page).filter(
    ({ character }) => character !== null && readingOf(codeOf(character)).kind !== 'broken',
  )
}

/** How many characters of the line are UTF-8 in this page. */
export function coverageOf(text: string, page: CodePage): number {
  if (!page.mayBeDamaged.test(text)) return 0
  let covered = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const length = wholeLengthAt(text, at, page)
    covered += length
    at += Math.max(0, length - 1)
  }
  return covered
}

/** A page explains a line better when more of it is UTF-8 there, or as much and none of it a rare letter. */
export function explainsBetter(text: string, { sequences, covered }: PageReading, page: CodePage): boolean {
  const difference = covered - coverageOf(text, page)
  if (difference !== 0) return difference > 0
  return hasRareLetter(text, page) && !standsForRareLetter(sequences)
}

/** How many characters are not ASCII. */
export function foreignLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) length += 1
  return length
}

export function sequencesIn(text: string, page: CodePage): Sequence[] {
  const found: Sequence[] = []
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const sequence = sequenceAt(text, at, page)
    if (sequence === null) continue
    found.push(sequence)
    at = sequence.to - 1
  }
  return found
}

function runsOf(sequences: readonly Sequence[]): Sequence[][] {
  const runs: Sequence[][] = []
  for (const sequence of sequences) {
    const last = runs.at(-1)
    if (last?.at(-1)?.to === sequence.from) last.push(sequence)
    else runs.push([sequence])
  }
  return runs
}

function gainOf(text: string, sequences: readonly Sequence[], isWhole: boolean): number {
  const from = sequences[0]?.from ?? 0
  const to = sequences.at(-1)?.to ?? from
  const original = sequences.map(({ character }) => character ?? '').join('')
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)]
  const read = `${before}${original}${after}`
  const saved =
    readingCost(text, from, to) - readingCost(read, before.length, before.length + original.length)
  return saved + gainOfLength * lengthOf(sequences) + (isWhole && isForeign(text, from, to) ? 4 : 0)
}

/** How many letters of one script, used daily, follow each other. */
function lengthOf(sequences: readonly Sequence[]): number {
  let length = 0
  for (let at = 1; at < sequences.length; at++) {
    const left = readingOf(codeOf(sequences[at - 1]?.character ?? null))
    const right = readingOf(codeOf(sequences[at]?.character ?? null))
    if (left.kind === 'letter' && right.kind === 'letter' && !left.isRare && left.script === right.script)
      length += 1
  }
  return length
}

/** Two letters at least of a script in a line of another. */
function isForeign(text: string, from: number, to: number): boolean {
  const { script } = readingOf(text.charCodeAt(from))
  if (script === '' || script === 'Latin' || to - from < 3) return false
  return (text.match(/[a-z]/g) ?? []).length >= 3
}
