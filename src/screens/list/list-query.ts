// What the address asks for, as a query to the store and in words.
import { statusLabel } from '../../article/status.ts'
import type { ListQuery } from '../../storage/article-store.ts'
import { filterFields, filterText, queueFields, without } from './filters.ts'
import { type ListSearch, listSearchSchema } from './list-search.ts'

/** The router leaves in an address what others hang on to it; here only the filters go on. */
export function listQuery(search: ListSearch): ListQuery {
  const { q, ignored: _, ...filters } = listSearchSchema.parse(search)
  const query: ListQuery = q?.trim() ? { ...filters, q: q.trim() } : filters
  // There is nothing to be relevant to.
  if (query.q === undefined && query.sort?.endsWith('relevance')) delete query.sort
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

/** The name of the queue that is shown. */
export function queueTitle(search: ListSearch): string {
  const queue = queueFields(search)
  if (queue.includes('status')) return statusLabel(search.status ?? '')
  if (queue.length === 2) return 'Trending and featured'
  if (queue.includes('trending')) return 'Trending'
  if (queue.includes('featured')) return 'Featured'
  return 'All articles'
}

/** True when something beyond the queue narrows the list. */
export function hasFilters(search: ListSearch): boolean {
  return Boolean(search.q) || narrowingFields(search).length > 0
}

/** The change that leaves nothing but the queue. */
export function noFilters(search: ListSearch): ListSearch {
  return Object.assign({ q: undefined }, ...narrowingFields(search).map(without))
}

function narrowingFields(search: ListSearch) {
  const queue = queueFields(search)
  return filterFields.filter(field => !queue.includes(field) && filterText(search, field) !== null)
}
