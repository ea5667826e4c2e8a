// Counts the values of fields among rows, for filters that say beforehand how many articles a choice would show.
import { foldText } from '../article/search-text.ts'
import type { ArticleRow, Facet, FacetField, ListQuery } from './article-store.ts'
import { type RowFacts, valuesOf } from './row-filters.ts'

const maxValues = 200

export interface FacetCounter {
  /** `failedOnly`: the one filter that the row fails; null when it passes all. */
  count(row: ArticleRow, failedOnly: string | null): void
  facets(): Partial<Record<FacetField, Facet>>
}

export function createFacetCounter(
  { facets = [], facetText = '' }: ListQuery,
  facts: RowFacts,
): FacetCounter {
  const counts = new Map(facets.map(field => [field, new Map<string, number>()]))
  return {
    count(row, failedOnly) {
      for (const [field, values] of counts) {
        if (failedOnly !== null && failedOnly !== field) continue
        for (const value of new Set(valuesOf[field](row, facts)))
          values.set(value, (values.get(value) ?? 0) + 1)
      }
    },
    facets() {
      const wanted = foldText(facetText).trim()
      return Object.fromEntries([...counts].map(([field, values]) => [field, facetOf(values, wanted)]))
    },
  }
}

function facetOf(counts: ReadonlyMap<string, number>, wanted: string): Facet {
  const values = [...counts].filter(([value]) => wanted === '' || foldText(value).includes(wanted))
  values.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return { values: values.slice(0, maxValues), rest: Math.max(0, values.length - maxValues) }
}
