// Full-text search, the same in every store: folded text, and terms that must begin a token of it.
// Knows no parser, so that a list can search and sort without loading one.

const singleCharacterScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/**
 * Text as search sees it: no case, no accents, one blank between tokens, at the start and at the end.
 * A character of a script that writes no blanks between words is a token of its own.
 */
export function foldText(text: string): string {
  const plain = text.toLowerCase().replace(/[\x80-\uffff]+/g, foldForeign)
  return ` ${plain.replace(/[\0-/:-`{-\x7f]+/g, ' ').trim()} `.replace(/^ {2}$/, ' ')
}

/** What one word of a search finds: tokens that it begins, and tokens that are one of its near words. */
export interface SearchTerm {
  /** A folded token or phrase. */
  begins: string
  /** Folded tokens; none unless the search was widened. */
  near: readonly string[]
}

/** How well a text matches by its weakest term: 3 has whole words, 2 beginnings of words, 1 near words, 0 does not. */
export type MatchStrength = 0 | 1 | 2 | 3

/** False for a text that searches nothing: absent, blank, or of signs alone. */
export function hasTerms(q: string | undefined): q is string {
  return q !== undefined && searchTerms(q).length > 0
}

/** A term for each word of what an editor typed. */
export function searchTerms(q: string): SearchTerm[] {
  const words = q.split(/\s+/).map(word => foldText(word).trim())
  return words.filter(word => word !== '').map(begins => ({ begins, near: [] }))
}

export function matchStrength(folded: string, terms: readonly SearchTerm[]): MatchStrength {
  let weakest: MatchStrength = 3
  for (const term of terms) {
    const strength = termStrength(folded, term)
    if (strength === 0) return 0
    if (strength < weakest) weakest = strength
  }
  return weakest
}

function termStrength(folded: string, { begins, near }: SearchTerm): MatchStrength {
  if (findBeginning(folded, begins) !== -1) return findToken(folded, begins) === -1 ? 2 : 3
  return near.some(word => findToken(folded, word) !== -1) ? 1 : 0
}

/**
 * Where the term begins a token of the folded text; -1 for nowhere. Looks for the term first and for the blank
 * before it then: blanks are everywhere, so it is many times faster.
 */
export function findBeginning(folded: string, term: string, from = 1): number {
  let at = folded.indexOf(term, from)
  while (at !== -1 && folded.charAt(at - 1) !== ' ') at = folded.indexOf(term, at + 1)
  return at
}

/** Where the term is a whole token, or a phrase of them; -1 for nowhere. */
export function findToken(folded: string, term: string, from = 1): number {
  let at = findBeginning(folded, term, from)
  while (at !== -1 && !isWholeToken(folded, term, at)) at = findBeginning(folded, term, at + 1)
  return at
}

/** Whether the token that the term begins there ends with it. */
export function isWholeToken(folded: string, term: string, at: number): boolean {
  return folded.charAt(at + term.length) === ' '
}

export function tokensOf(folded: string): string[] {
  return folded.split(' ').filter(token => token !== '')
}

/** Most text is ASCII: only the rest pays for Unicode. */
function foldForeign(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.replace(singleCharacterScripts, ' $& ').replace(/[^\p{L}\p{N}]+/gu, ' ')
}
