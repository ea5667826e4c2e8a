// Words that an editor may have meant: those of the articles that a search term becomes with a typing error or two.
import type { SearchTerm } from './search-text.ts'

/** Fewer letters than this are too few to guess from. */
const oneErrorFrom = 5
const twoErrorsFrom = 9
const maxNearWords = 20

/** The terms with the near words of a vocabulary of folded tokens, nearest first; a token may come many times. */
export function withNearWords(terms: readonly SearchTerm[], vocabulary: Iterable<string>): SearchTerm[] {
  const wanted = terms.map(({ begins }) => ({
    begins,
    errors: allowedErrors(begins),
    near: new Map<string, number>(),
  }))
  const guessed = wanted.filter(({ errors }) => errors > 0)
  const words = guessed.length > 0 ? new Set(vocabulary) : []
  for (const word of words)
    for (const { begins, errors, near } of guessed) {
      if (Math.abs(word.length - begins.length) > errors || word.startsWith(begins)) continue
      const distance = editDistance(begins, word, errors)
      if (distance <= errors) near.set(word, distance)
    }
  return wanted.map(({ begins, near }) => ({ begins, near: nearestFirst(near) }))
}

function allowedErrors(term: string): number {
  if (term.includes(' ') || term.length < oneErrorFrom) return 0
  return term.length < twoErrorsFrom ? 1 : 2
}

function nearestFirst(distances: ReadonlyMap<string, number>): string[] {
  const words = [...distances].sort(
    ([a, distanceA], [b, distanceB]) => distanceA - distanceB || (a < b ? -1 : 1),
  )
  return words.slice(0, maxNearWords).map(([word]) => word)
}

/** Letters added, left out, changed, or swapped with the next (optimal string alignment); stops counting past `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      const changed = at(last, j - 1) + (isSame ? 0 : 1)
      const swapped = isSwap ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY
      const distance = Math.min(changed, swapped, at(last, j) + 1, at(row, j - 1) + 1)
      row.push(distance)
      least = Math.min(least, distance)
    }
    if (least > limit) return least
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
