import type { Check, RuleFinding } from '../check.ts'
import { findMojibake, type Mojibake } from '../mojibake/find-mojibake.ts'
import { mayBeDamaged } from '../mojibake/windows-1252.ts'

const aboutEncodings = /mojibake|encod|utf-?8|latin-?1|windows-?125|code ?page|charset|unicode/i
const maxCandidates = 8
const longestPiece = 4_000

export const mojibake: Check = {
  id: 'mojibake',
  severity: 'error',
  scope: 'article',
  title: 'Broken characters',
  about:
    'UTF-8 that some program read as Windows-1252 or Latin-1, once or several times: “ðŸ”‘” was 🔑. Where bytes were lost on the way, only candidates are given. Code is left alone.',
  check({ text, source }) {
    const findings: RuleFinding[] = []
    if (!mayBeDamaged.test(text)) return findings
    for (const { from, piece } of piecesOf(text)) {
      if (!mayBeDamaged.test(piece)) continue
      const isSafe = !isAboutDamage(source.slice(from, from + piece.length), piece)
      for (const found of findMojibake(piece)) findings.push(findingOf(found, from, source, isSafe))
    }
    return findings
  },
}

/** Lines; endless ones cut where a blank stands, so that each is soon read. */
function* piecesOf(text: string): Generator<{ from: number; piece: string }> {
  for (let from = 0; from < text.length; ) {
    const lineFeed = text.indexOf('\n', from)
    let to = lineFeed < 0 ? text.length : lineFeed + 1
    if (to - from > longestPiece) {
      const blank = text.lastIndexOf(' ', from + longestPiece)
      to = blank > from ? blank : from + longestPiece
    }
    yield { from, piece: text.slice(from, to) }
    from = to
  }
}

/** Text that speaks of damage shows some: changing it is for its writer to decide. */
function isAboutDamage(line: string, withoutCode: string): boolean {
  if (aboutEncodings.test(line)) return true
  for (const { 0: code, index } of withoutCode.matchAll(/\0+/g))
    if (mayBeDamaged.test(line.slice(index, index + code.length))) return true
  return false
}

function findingOf(
  { original, candidates, ...range }: Mojibake,
  lineFrom: number,
  source: string,
  isSafe: boolean,
): RuleFinding {
  const place = { from: lineFrom + range.from, to: lineFrom + range.to }
  const damaged = source.slice(place.from, place.to)
  if (original !== null) {
    const edits = [{ ...place, insert: original }]
    const message = `“${damaged}” is “${original}” read in the wrong encoding.`
    return { ...place, message, fix: { title: `Replace by “${original}”`, edits, isSafe } }
  }
  const [first] = candidates
  const guesses = candidates.slice(0, maxCandidates).join(' ')
  const message = first
    ? `“${damaged}” was read in the wrong encoding, and a part of it is lost. It may have been: ${guesses}`
    : `“${damaged}” was read in the wrong encoding, and a part of it is lost.`
  return { ...place, message }
}
