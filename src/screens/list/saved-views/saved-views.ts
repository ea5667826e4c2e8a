// Saved views: lists under a name, kept as what their addresses hold. A name is there once, whatever its case.
import { z } from 'zod'
import { GalleyError } from '../../../article/galley-error.ts'
import type { KnownSetting } from '../../../storage/known-setting.ts'
import { type FilterField, filterFields, filterLabels, filterText, queueFields } from '../filters.ts'
import { queueTitle } from '../list-query.ts'
import { type ListSearch, listSearchSchema } from '../list-search.ts'

const savedViewSchema = z.object({
  name: z.string(),
  /** Read with the schema of the address: what a later Galley puts there stays as it is. */
  search: z.record(z.string(), z.unknown()),
})

export type SavedView = z.infer<typeof savedViewSchema>

const savedViewsSchema = z.object({ views: z.array(savedViewSchema) })

export type SavedViews = z.infer<typeof savedViewsSchema>

export const savedViewsSetting: KnownSetting<SavedViews> = {
  name: 'saved-views',
  schema: savedViewsSchema,
  empty: { views: [] },
}

export const longestName = 60

/** Throws `invalid` for a name that is empty or taken. `at`: its place among the views, by default the last. */
export function addView({ views }: SavedViews, view: SavedView, at = views.length): SavedViews {
  return { views: views.toSpliced(at, 0, { ...view, name: freeName(views, view.name) }) }
}

export function renameView({ views }: SavedViews, name: string, newName: string): SavedViews {
  const others = views.filter(view => view.name !== name)
  const free = freeName(others, newName)
  return { views: views.map(view => (view.name === name ? { ...view, name: free } : view)) }
}

export function removeView({ views }: SavedViews, name: string): SavedViews {
  return { views: views.filter(view => view.name !== name) }
}

export function searchOf(view: SavedView): ListSearch {
  return listSearchSchema.parse(view.search)
}

/** What the address holds of filters and order, without what is not set. */
export function viewSearch(search: ListSearch): SavedView['search'] {
  const { ignored: _, ...kept } = listSearchSchema.parse(search)
  return Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => value !== undefined && !(name === 'q' && value === '')),
  )
}

export function isSameSearch(one: ListSearch, other: ListSearch): boolean {
  return sortedText(one) === sortedText(other)
}

/** A name to begin with: the queue and what the filters are set to. */
export function suggestedName(search: ListSearch): string {
  const queue = queueFields(search)
  const filters = filterFields
    .filter(field => !queue.includes(field))
    .map(field => filterWords(search, field))
  const parts = [queueTitle(search), ...filters, search.q ?? '']
  return parts
    .filter(part => part !== '')
    .join(', ')
    .slice(0, longestName)
}

function filterWords(search: ListSearch, field: FilterField): string {
  const text = filterText(search, field) ?? ''
  if (text === '') return ''
  if (field === 'words') return `${text} words`
  if (field === 'date') return `dated ${text}`
  if (field === 'assignee') return text === 'nobody' ? 'unassigned' : `of ${text}`
  if (text === 'yes') return filterLabels[field].toLowerCase()
  return text === 'no' ? `not ${filterLabels[field].toLowerCase()}` : text
}

function freeName(views: readonly SavedView[], wanted: string): string {
  const name = wanted.trim()
  if (name === '') throw new GalleyError('invalid', 'Give the view a name.')
  if (views.some(view => view.name.toLowerCase() === name.toLowerCase()))
    throw new GalleyError('invalid', 'A view has this name already. Choose another one.')
  return name
}

function sortedText(search: ListSearch): string {
  return JSON.stringify(Object.entries(viewSearch(search)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
