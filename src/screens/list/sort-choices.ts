// The orders that the sort menu offers, in words.
import type { Sort, SortKey } from '../../storage/article-store.ts'
import type { ListSearch } from './list-search.ts'

interface SortChoice {
  sort: Sort
  label: string
}

/** The order that an address without one asks for. */
export function defaultSort({ q }: ListSearch): Sort {
  return q?.trim() ? '-relevance' : '-updated'
}

const bestMatch: SortChoice = { sort: '-relevance', label: 'Best match' }

export function sortChoices(search: ListSearch): readonly SortChoice[] {
  return search.q?.trim() ? [bestMatch, ...columnChoices] : columnChoices
}

const columnChoices: readonly SortChoice[] = [
  { sort: '-updated', label: 'Last updated' },
  { sort: '-date', label: 'Newest first' },
  { sort: 'date', label: 'Oldest first' },
  { sort: 'title', label: 'Title' },
  { sort: 'category', label: 'Category' },
  { sort: 'status', label: 'Status' },
  { sort: 'writtenBy', label: 'Written by' },
  { sort: '-findings', label: 'Most findings first' },
  { sort: '-flags', label: 'Front page first' },
  { sort: '-length', label: 'Longest first' },
  { sort: 'length', label: 'Shortest first' },
]

const descendingFirst: readonly SortKey[] = ['updated', 'date', 'length', 'problems', 'findings', 'flags']

/** The order after a click on a column: its own first order, then the opposite. */
export function nextSort(current: Sort, key: SortKey): Sort {
  const first: Sort = descendingFirst.includes(key) ? `-${key}` : key
  const second: Sort = first === key ? `-${key}` : key
  return current === first ? second : first
}

export function ariaSort(current: Sort, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (current === key) return 'ascending'
  return current === `-${key}` ? 'descending' : 'none'
}
