// The filters of the list in words, and how each is read from the address and written to it.
import { statusLabel } from '../../article/status.ts'
import { type FacetField, facetFields } from '../../storage/article-store.ts'
import type { ListSearch } from './list-search.ts'

/** Filters between a first and a last value, each of two members of the address. */
const rangeFields = ['date', 'words'] as const
export type RangeField = (typeof rangeFields)[number]
export type FilterField = FacetField | RangeField

/** As chips stand in the bar. */
export const filterFields: readonly FilterField[] = [
  'category',
  'status',
  'keyword',
  'writtenBy',
  'date',
  'words',
  'trending',
  'featured',
  'hasFindings',
  'rule',
  'hasProblems',
  'sameSlug',
  'sameImage',
  'assignee',
]

export const filterLabels: Readonly<Record<FilterField, string>> = {
  category: 'Category',
  status: 'Status',
  keyword: 'Keyword',
  writtenBy: 'Written by',
  date: 'Date',
  words: 'Words',
  trending: 'Trending',
  featured: 'Featured',
  hasFindings: 'Has findings',
  rule: 'Finding of a rule',
  hasProblems: 'Has problems',
  sameSlug: 'Slug used more than once',
  sameImage: 'Image used more than once',
  assignee: 'Assigned to',
}

const rangeMembers = { date: ['dateFrom', 'dateTo'], words: ['wordsMin', 'wordsMax'] } as const
const yesNoFields: readonly FilterField[] = [
  'trending',
  'featured',
  'hasFindings',
  'hasProblems',
  'sameSlug',
  'sameImage',
]
const emptyValues: Partial<Record<FacetField, string>> = { writtenBy: 'Staff', assignee: 'nobody' }

export function isRange(field: FilterField): field is RangeField {
  return field === 'date' || field === 'words'
}

/** A value that a facet counts, as an editor reads it. */
export function valueText(field: FacetField, value: string): string {
  if (field === 'status') return statusLabel(value)
  if (yesNoFields.includes(field)) return value === 'true' ? 'yes' : 'no'
  return value === '' ? (emptyValues[field] ?? 'none') : value
}

/** The address member that sets a filter to a value of its facet. */
export function chosenValue(field: FacetField, value: string): ListSearch {
  return { [field]: yesNoFields.includes(field) ? value === 'true' : value }
}

export function chosenRange(field: RangeField, from: string, to: string): ListSearch {
  const [first, last] = rangeMembers[field]
  const read = (text: string) => (text === '' ? undefined : field === 'words' ? Number(text) : text)
  return { [first]: read(from), [last]: read(to) }
}

/** What the two ends are set to; '' for an open one. */
export function rangeOf(search: ListSearch, field: RangeField): { from: string; to: string } {
  const [first, last] = rangeMembers[field]
  return { from: String(search[first] ?? ''), to: String(search[last] ?? '') }
}

/** What a filter is set to, in words; null when it is not set. */
export function filterText(search: ListSearch, field: FilterField): string | null {
  if (!isRange(field)) {
    const value = search[field]
    return value === undefined ? null : valueText(field, String(value))
  }
  const { from, to } = rangeOf(search, field)
  if (from === '' && to === '') return null
  if (from === '') return `up to ${to}`
  return to === '' ? `from ${from}` : `${from} to ${to}`
}

/** The address without this filter. */
export function without(field: FilterField): ListSearch {
  return isRange(field) ? chosenRange(field, '', '') : { [field]: undefined }
}

/** The filters that make the queue which the sidebar and the title name: they have no chip. */
export function queueFields({ status, trending, featured }: ListSearch): readonly FilterField[] {
  if (status !== undefined) return ['status']
  if (trending === false || featured === false) return []
  return facetFields.filter(field => (field === 'trending' && trending) || (field === 'featured' && featured))
}
