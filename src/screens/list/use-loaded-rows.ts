// The rows that have come so far, in order, each once: a row that moved between two pages came twice.
import { useMemo } from 'react'
import type { ArticleRow, ListQuery } from '../../storage/article-store.ts'
import { useArticles } from '../data/use-articles.ts'

export function useLoadedRows(query: ListQuery) {
  const articles = useArticles(query)
  const pages = articles.data?.pages
  const { rows, ids } = useMemo(() => {
    const rowsById = new Map<string, ArticleRow>()
    for (const page of pages ?? [])
      for (const row of page.items) if (!rowsById.has(row.id)) rowsById.set(row.id, row)
    return { rows: [...rowsById.values()], ids: [...rowsById.keys()] }
  }, [pages])
  const last = pages?.at(-1)
  return { articles, rows, ids, total: last?.total, counts: last?.counts, nearWords: last?.nearWords }
}
