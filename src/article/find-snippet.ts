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
    const words = [begins, ...near]
    // Plain text is found as it stands; accents cost a look at every word that has one.
    const place = firstPlace(words, word => plainPlace(text, word)) ?? firstPlace(words, accentedIn(text))
    if (place) return cutOut(text, place.from, place.to)
  }
  return null
}

interface Place {
  from: number
  to: number
}

function firstPlace(words: readonly string[], placeOf: (word: string) => Place | null): Place | null {
  for (const word of words) {
    const place = placeOf(word)
    if (place) return place
  }
  return null
}

function plainPlace(text: string, term: string): Place | null {
  const match = wordPattern(term).exec(text)
  return match && { from: match.index, to: match.index + match[0].length }
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A folded term has only letters, digits and blanks: nothing in it means anything to a pattern. */
function wordPattern(term: string): RegExp {
  if (unspaced.test(term)) return new RegExp(term.replaceAll(' ', '[^\\p{L}\\p{N}]*'), 'iu')
  const phrase = term.replaceAll(' ', '[^\\p{L}\\p{N}]+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}[\\p{L}\\p{N}\\p{M}]*`, 'iu')
}

const foreign = /[\x80-\uffff]+/g
const letters = /[\p{L}\p{N}\p{M}]/gu
/** Of the word around an accented letter, so much on either side is looked at. */
const wordReach = 60

/** The words of a text that are written with accents, read once for all that is looked for among them. */
function accentedIn(text: string): (term: string) => Place | null {
  let words: (Place & { folded: string })[] | undefined
  return term => {
    words ??= accentedWords(text)
    return words.find(({ folded }) => folded.startsWith(` ${term}`)) ?? null
  }
}

function accentedWords(text: string): (Place & { folded: string })[] {
  const words = []
  let end = 0
  for (const index of foreignLetters(text)) {
    if (index < end) continue
    const head = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(end, index - wordReach), index))?.[0] ?? ''
    const tail = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(index, index + wordReach))?.[0] ?? ''
    const from = index - head.length
    end = index + tail.length
    words.push({ from, to: end, folded: foldText(text.slice(from, end)) })
  }
  return words
}

/** Quotes and dashes are foreign too, and many: a pattern that looks at no more than letters would try each character. */
function* foreignLetters(text: string): Generator<number> {
  for (const { 0: run, index: start } of text.matchAll(foreign))
    for (const { index } of run.matchAll(letters)) yield start + index
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
