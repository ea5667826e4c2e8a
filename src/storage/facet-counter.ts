// Counts the values of fields among rows, for filters that say beforehand how many articles a choice would show.
import { foldText } from '../article/search-text.ts'
import type { ArticleRow, Facet, FacetField, ListQuery } from './article-store.ts'
import { firstOf } from './first-of.ts'
import { type RowFacts, valuesOf } from './row-filters.ts'

const maxValues = 200
const maxFolded = 50_000

export interface FacetCounter {
  /** `failedOnly`: the one filter that the row fails; null when it passes all. */
  count(row: ArticleRow, failedOnly: string | null): void
  facets(): Partial<Record<FacetField, Facet>>
}

export function createFacetCounter(
  { facets = [], facetText = '' }: ListQuery,
  facts: RowFacts,
): FacetCounter {
  const counts = new Map(facets.map(field => [field, new Map<string, { count: number }>()]))
  return {
    count(row, failedOnly) {
      for (const [field, values] of counts) {
        if (failedOnly !== null && failedOnly !== field) continue
        const ofRow = valuesOf[field](row, facts)
        for (const value of ofRow.length > 1 ? new Set(ofRow) : ofRow) {
          const known = values.get(value)
          if (known) known.count += 1
          else values.set(value, { count: 1 })
        }
      }
    },
    facets() {
      const wanted = foldText(facetText).trim()
      return Object.fromEntries([...counts].map(([field, values]) => [field, facetOf(values, wanted)]))
    },
  }
}

function facetOf(counts: ReadonlyMap<string, { count: number }>, wanted: string): Facet {
  const values: FacetValue[] = []
  for (const [value, { count }] of counts)
    if (wanted === '' || folded(value).includes(wanted)) values.push([value, count])
  const byCount = ([a, countA]: FacetValue, [b, countB]: FacetValue) => countB - countA || (a < b ? -1 : 1)
  return { values: firstOf(values, maxValues, byCount), rest: Math.max(0, values.length - maxValues) }
}

type FacetValue = [value: string, count: number]

/** Kept, since each letter that somebody types asks for those of thousands of keywords. */
const foldedValues = new Map<string, string>()

function folded(value: string): string {
  const known = foldedValues.get(value)
  if (known !== undefined) return known
  if (foldedValues.size >= maxFolded) foldedValues.clear()
  const text = foldText(value)
  foldedValues.set(value, text)
  return text
}
