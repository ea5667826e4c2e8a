// One search over many texts: exactly first, and with near words when that finds next to nothing.
import { withNearWords } from './near-words.ts'
import { type MatchStrength, matchStrength, type SearchTerm, searchTerms, tokensOf } from './search-text.ts'

/** What a search found, by id; articles that do not match are not in it. */
export type Strengths = ReadonlyMap<string, MatchStrength>

export interface SearchableTexts {
  find(terms: readonly SearchTerm[]): Strengths
  /** Every token of the texts at least once; more does no harm. */
  words(): Iterable<string>
}

export interface FoundTexts {
  /** With near words, when the search was widened. */
  terms: readonly SearchTerm[]
  strengths: Strengths
}

/** A search that finds fewer is widened. */
export const enoughMatches = 3

export function searchTexts(q: string, texts: SearchableTexts): FoundTexts {
  const terms = searchTerms(q)
  if (terms.length === 0) return { terms, strengths: new Map() }
  const strengths = texts.find(terms)
  if (strengths.size >= enoughMatches) return { terms, strengths }
  const wider = withNearWords(terms, texts.words())
  if (wider.every(({ near }) => near.length === 0)) return { terms, strengths }
  const found = texts.find(wider)
  return found.size > strengths.size ? { terms: wider, strengths: found } : { terms, strengths }
}

/** Folded texts in memory, scanned for each search. */
export function plainTexts(texts: Iterable<readonly [id: string, folded: string]>): SearchableTexts {
  const all = [...texts]
  return {
    find(terms) {
      const strengths = new Map<string, MatchStrength>()
      for (const [id, folded] of all) {
        const strength = matchStrength(folded, terms)
        if (strength > 0) strengths.set(id, strength)
      }
      return strengths
    },
    *words() {
      for (const [, folded] of all) yield* tokensOf(folded)
    },
  }
}
