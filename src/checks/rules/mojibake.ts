import type { Check, RuleFinding } from '../check.ts'
import { findMojibake, type Mojibake } from '../mojibake/find-mojibake.ts'
import { otherPages } from '../mojibake/other-pages.ts'
import { windows1252 } from '../mojibake/windows-1252.ts'

const aboutEncodings = /mojibake|encod|utf-?8|latin-?1|windows-?125|code ?page|charset|unicode/i
const pages = [windows1252, ...otherPages]
const maxCandidates = 8
const longestPiece = 4_000

export const mojibake: Check = {
  id: 'mojibake',
  severity: 'error',
  scope: 'article',
  hasSafeFixes: true,
  title: 'Broken characters',
  about:
    'UTF-8 that some program read in another code page (Western, Central European, Cyrillic, Greek, Turkish or Baltic Windows, old Macintosh, DOS), once or several times: “ðŸ”‘” was 🔑. Where bytes were lost on the way, only candidates are given. Code is left alone.',
  check({ text, source }) {
    const findings: RuleFinding[] = []
    for (const { from, piece } of foreignPieces(text)) {
      if (!mayBeDamaged(piece)) continue
      const isSafe = !isAboutDamage(source.slice(from, from + piece.length), piece)
      for (const found of findMojibake(piece)) findings.push(findingOf(found, from, source, isSafe))
    }
    return findings
  },
}

function mayBeDamaged(text: string): boolean {
  return pages.some(page => page.mayBeDamaged.test(text))
}

/** Lines that are not all ASCII; endless ones cut where a blank stands, so that each is soon read. */
function* foreignPieces(text: string): Generator<{ from: number; piece: string }> {
  const foreign = /[^\0-\x7f]/g
  let done = 0
  for (let found = foreign.exec(text); found; found = foreign.exec(text)) {
    const { index } = found
    const from = Math.max(text.lastIndexOf('\n', index) + 1, index - longestPiece / 2, done)
    const lineFeed = text.indexOf('\n', index)
    let to = lineFeed < 0 ? text.length : lineFeed + 1
    if (to - from > longestPiece) {
      const blank = text.lastIndexOf(' ', from + longestPiece)
      to = blank > index ? blank : from + longestPiece
    }
    yield { from, piece: text.slice(from, to) }
    done = to
    foreign.lastIndex = to
  }
}

/** Text that speaks of damage shows some: changing it is for its writer to decide. */
function isAboutDamage(line: string, withoutCode: string): boolean {
  if (aboutEncodings.test(line)) return true
  for (const { 0: code, index } of withoutCode.matchAll(/\0+/g))
    if (mayBeDamaged(line.slice(index, index + code.length))) return true
  return false
}

function findingOf(
  { original, candidates, isSure, ...range }: Mojibake,
  lineFrom: number,
  source: string,
  isSafe: boolean,
): RuleFinding {
  const place = { from: lineFrom + range.from, to: lineFrom + range.to }
  const damaged = source.slice(place.from, place.to)
  if (original !== null) {
    const edits = [{ ...place, insert: original }]
    const message = `“${damaged}” is “${original}” read in the wrong encoding.`
    return { ...place, message, fix: { title: `Replace by “${original}”`, edits, isSafe: isSafe && isSure } }
  }
  const [first] = candidates
  const guesses = candidates.slice(0, maxCandidates).join(' ')
  const message = first
    ? `“${damaged}” was read in the wrong encoding, and a part of it is lost. It may have been: ${guesses}`
    : `“${damaged}” was read in the wrong encoding, and a part of it is lost.`
  return { ...place, message }
}
