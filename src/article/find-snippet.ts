// The place in a text where a search matches, with some words around it.

import { foldText, type SearchTerm } from './search-text.ts'
import { splitSource } from './split-source.ts'

export interface Snippet {
  before: string
  match: string
  after: string
}

const lettersBefore = 40
const lettersAfter = 140
/** Further down a body nobody waits for the context. */
const lookedAt = 200_000

/** In the body, or else among the keywords; null when only the title matches, which shows anyway. */
export function findSnippet(
  source: string,
  keywords: readonly string[],
  terms: readonly SearchTerm[],
): Snippet | null {
  const { body } = splitSource(source)
  const text = source.slice(body.from, Math.min(body.to, body.from + lookedAt))
  return snippetIn(text, terms) ?? snippetIn(`Keywords: ${keywords.join(', ')}`, terms)
}

function snippetIn(text: string, terms: readonly SearchTerm[]): Snippet | null {
  for (const { begins, near } of terms) {
    const place = placeOf(text, begins) ?? near.map(word => placeOf(text, word)).find(each => each !== null)
    if (place) return cutOut(text, place.from, place.to)
  }
  return null
}

/** Plain text is found as it stands; accents cost a look at every word. */
function placeOf(text: string, term: string): { from: number; to: number } | null {
  const match = wordPattern(term).exec(text) ?? accentedWord(text, term)
  return match && { from: match.index, to: match.index + match[0].length }
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A folded term has only letters, digits and blanks: nothing in it means anything to a pattern. */
function wordPattern(term: string): RegExp {
  if (unspaced.test(term)) return new RegExp(term.replaceAll(' ', '[^\\p{L}\\p{N}]*'), 'iu')
  const phrase = term.replaceAll(' ', '[^\\p{L}\\p{N}]+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}[\\p{L}\\p{N}\\p{M}]*`, 'iu')
}

function accentedWord(text: string, term: string): RegExpExecArray | null {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]*[^\0-\x7f][\p{L}\p{N}\p{M}]*/gu))
    if (foldText(match[0]).startsWith(` ${term}`)) return match
  return null
}

function cutOut(text: string, from: number, to: number): Snippet {
  const start = Math.max(0, from - lettersBefore)
  const before = text.slice(start, from)
  const after = text.slice(to, to + lettersAfter)
  return {
    before: start === 0 ? plain(before).trimStart() : `…${plain(before.replace(/^\S*\s+/, ''))}`,
    match: plain(text.slice(from, to)),
    after: plain(after).trimEnd(),
  }
}

/** One line, without the signs of Markdown. */
function plain(text: string): string {
  return text.replace(/[*_#>`|[\]]+/g, '').replace(/\s+/g, ' ')
}
