// What the address asks for, as a query to the store and in words.
import { statusLabel } from '../../article/status.ts'
import type { ListQuery } from '../../storage/article-store.ts'
import { type ListSearch, listSearchSchema } from './list-search.ts'

/** The router leaves in an address what others hang on to it; here only the filters go on. */
export function listQuery(search: ListSearch): ListQuery {
  const { q, ...filters } = listSearchSchema.parse(search)
  const query: ListQuery = q?.trim() ? { ...filters, q: q.trim() } : filters
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

/** The name of the queue that is shown. */
export function queueTitle({ status, trending, featured }: ListSearch): string {
  if (status !== undefined) return statusLabel(status)
  if (trending && featured) return 'Trending and featured'
  if (trending) return 'Trending'
  if (featured) return 'Featured'
  return 'All articles'
}

/** True when something beyond the queue narrows the list. */
export function hasFilters({ q, category, keyword, writtenBy, hasProblems }: ListSearch): boolean {
  return [q || undefined, category, keyword, writtenBy, hasProblems].some(value => value !== undefined)
}

export const noFilters: ListSearch = {
  q: undefined,
  category: undefined,
  keyword: undefined,
  writtenBy: undefined,
  hasProblems: undefined,
}
