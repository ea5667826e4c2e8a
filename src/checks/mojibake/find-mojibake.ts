// Finds UTF-8 that was read in another code page, once or several times over, in one line of text. Windows-1252 and
// Latin-1 come first; what they leave is read in the other pages.

import type { CodePage } from './code-page.ts'
import { type Draft, draftOf, replaceAll } from './draft.ts'
import { findCuts } from './find-cuts.ts'
import { otherPages } from './other-pages.ts'
import {
  coverageOf,
  explainsBetter,
  foreignLength,
  hasRareLetter,
  type PageReading,
  readInPage,
  sequencesIn,
} from './read-in-page.ts'
import { resolveCut } from './resolve-cut.ts'
import { strengthOf } from './sequence-strength.ts'
import { isWritten, type Sequence } from './utf8-sequence.ts'
import { characterOf, windows1252 } from './windows-1252.ts'

export interface Mojibake {
  from: number
  to: number
  /** What it was; null when lost bytes leave that open. */
  original: string | null
  /** What it may have been, most likely first, when `original` is null. */
  candidates: readonly string[]
  /** Nothing on the line speaks against it. */
  isSure: boolean
}

const maxPasses = 6

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
  let draft = draftOf(line)
  for (let pass = 0; pass < maxPasses; pass++) {
    const next = readOnce(draft)
    if (next === null) break
    draft = next
  }
  if (draft.replaced.length === 0 && !windows1252.mayBeDamaged.test(line)) return []
  const cuts = findCuts(draft).map(cut => {
    const { eatsSpace, ...resolved } = resolveCut(draft.text, cut)
    const [from = 0, to = 0] = [draft.from[cut.from], draft.to[cut.to - 1]]
    return { from, to: eatsSpace ? to + 1 : to, ...resolved, isSure: true }
  })
  const found = [...repairs(line, draft, cuts), ...cuts].sort((a, b) => a.from - b.from)
  const isSure = !draft.isAmbiguous && !isDoubtful(line, draft)
  return joined(found).map(each => ({ ...each, isSure }))
}

/** One broken letter in a line whose other letters came through: somebody may have typed it. */
function isDoubtful(line: string, { replaced }: Draft): boolean {
  const [only, second] = replaced
  if (!only || second || only.length !== 2 || only.bytes[0] === 0xc2) return false
  return (line.match(/[^\0-\x7f]/g) ?? []).length > 2
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
  const whole = sequencesIn(text, windows1252).filter(({ character }) => character !== null)
  const graded = whole.map((sequence, index) => {
    const isInRun = whole[index - 1]?.to === sequence.from || whole[index + 1]?.from === sequence.to
    return { sequence, strength: strengthOf(text, sequence, isInRun && sequence.length === 2) }
  })
  const proven = new Set(draft.lengths)
  for (const { sequence, strength } of graded) if (strength === 'strong') proven.add(sequence.length)
  const accepted = graded.filter(
    ({ strength, sequence }) => strength === 'strong' || proven.has(sequence.length),
  )
  if (accepted.length === 0) return null
  const lengths = new Set([...draft.lengths, ...accepted.map(({ sequence }) => sequence.length)])
  return replaceAll(
    { ...draft, lengths },
    accepted.map(({ sequence }) => sequence),
  )
}

function readOnce(draft: Draft): Draft | null {
  const { text } = draft
  const covered = coverageOf(text, windows1252)
  const isExplained = covered > 0 && covered === foreignLength(text) && !hasRareLetter(text, windows1252)
  const better = isExplained ? null : bestReading(draft, Math.max(covered, 1))
  if (better && explainsBetter(text, better, windows1252))
    return replaceAll(draftIn(draft, better), better.sequences)
  const usual = windows1252.mayBeDamaged.test(text) ? readAgain(draft) : null
  if (usual) return usual
  const other = better ?? bestReading(draft, 1)
  return other ? replaceAll(draftIn(draft, other), other.sequences) : readControls(draft)
}

type OtherReading = PageReading & { page: CodePage; isAmbiguous: boolean }

function draftIn(draft: Draft, { page, isAmbiguous }: OtherReading): Draft {
  return { ...draft, pages: new Set([...draft.pages, page]), isAmbiguous: draft.isAmbiguous || isAmbiguous }
}

/** In the page that explains most of the line; of several, the one in which it then reads best. */
function bestReading({ text, pages, lengths }: Draft, leastCovered: number): OtherReading | null {
  const found: OtherReading[] = []
  let most = leastCovered
  for (const page of otherPages) {
    if (coverageOf(text, page) < most) continue
    const reading = readInPage(text, page, pages.has(page))
    if (!reading) continue
    most = Math.max(most, reading.covered)
    found.push({ ...reading, page, isAmbiguous: false })
  }
  const [best, ...others] = found.filter(({ covered }) => covered === most).sort((a, b) => b.gain - a.gain)
  if (!best) return null
  return { ...best, isAmbiguous: lengths.size === 0 && others.some(other => readsOtherwise(best, other)) }
}

/** On a short run nothing may tell two pages apart; on a longer one, how odd the wrong one reads does. */
function readsOtherwise({ sequences, gain }: PageReading, other: PageReading): boolean {
  if (sequences.length > 3 || Math.abs(gain - other.gain) >= 3) return false
  return sequences.some(({ character }, index) => other.sequences[index]?.character !== character)
}

function readControls(draft: Draft): Draft | null {
  const controls = loneControls(draft.text)
  return controls.length > 0 ? replaceAll(draft, controls) : null
}

/** Controls that Windows-1252 has a character for, and that belong to no sequence. */
function loneControls(text: string): Sequence[] {
  const found: Sequence[] = []
  if (!/[\u0080-\u009f]/.test(text)) return found
  const sequences = sequencesIn(text, windows1252)
  for (const { index } of text.matchAll(/[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g)) {
    if (sequences.some(({ from, to }) => index >= from && index < to)) continue
    const character = characterOf(text.charCodeAt(index))
    found.push({ from: index, to: index + 1, length: 1, bytes: [], character, page: windows1252 })
  }
  return found
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
    } else found.push({ from: start, to: end, original: text[at] ?? '', candidates: [], isSure: true })
  }
  return found.map(each => (isWritten(each.original) ? each : { ...each, original: null }))
}
