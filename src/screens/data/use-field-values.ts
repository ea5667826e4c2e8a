// The values that a field has among the articles of a list, most frequent first: what a filter can offer.
import { useQuery } from '@tanstack/react-query'
import type { ArticleRow, ListQuery } from '../../storage/article-store.ts'
import { allRows } from './all-rows.ts'
import { useStore } from './store-context.tsx'

export type FilterField = 'category' | 'keyword' | 'writtenBy'

export interface FieldValue {
  value: string
  count: number
}

const valuesOf: Record<FilterField, (row: ArticleRow) => readonly string[]> = {
  category: row => [row.category],
  keyword: row => row.keywords,
  writtenBy: row => [row.writtenBy],
}

/** Reads the whole list: only for what is open. */
export function useFieldValues(query: ListQuery, field: FilterField) {
  const store = useStore()
  const { [field]: _chosen, ...others } = query
  return useQuery({
    queryKey: ['field-values', field, others],
    queryFn: async (): Promise<FieldValue[]> => {
      const counts = new Map<string, number>()
      for await (const row of allRows(store, others))
        for (const value of new Set(valuesOf[field](row)))
          if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
      return [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    },
  })
}
