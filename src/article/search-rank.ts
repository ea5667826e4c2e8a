// How well an article answers a search: title before keywords before body, whole words before beginnings of words,
// what stands early before what stands late. From the article and the search alone, so that every store agrees.
import { findBeginning, findToken, isWholeToken, type MatchStrength, type SearchTerm } from './search-text.ts'

/** Title and keywords, each folded. */
export interface RankedFields {
  title: string
  keywords: string
}

const latest = 499

/** Above any answer that has a near word in place of a term. */
const exact = 5_000

/** From 0 to 9,999: the average over the terms. `strength` is that of the whole text. */
export function searchRank(
  { title, keywords }: RankedFields,
  terms: readonly SearchTerm[],
  strength: MatchStrength,
): number {
  let sum = 0
  for (const term of terms)
    sum += fieldRank(title, term, 3_000) ?? fieldRank(keywords, term, 1_000) ?? 100 * strength
  if (terms.length === 0) return 0
  return Math.round(sum / terms.length) + (strength > 1 ? exact : 0)
}

/** Null when the field has neither the term nor a near word. */
function fieldRank(folded: string, { begins, near }: SearchTerm, base: number): number | null {
  const begun = findBeginning(folded, begins)
  if (begun !== -1) {
    const whole = isWholeToken(folded, begins, begun) ? begun : findToken(folded, begins, begun + 1)
    return whole === -1 ? base + 999 - Math.min(begun, latest) : base + 1_499 - Math.min(whole, latest)
  }
  const places = near.map(word => findToken(folded, word)).filter(place => place !== -1)
  return places.length === 0 ? null : base / 2 + latest - Math.min(latest, ...places)
}
