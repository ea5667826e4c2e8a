// The filters to choose from. One that is a plain yes says how many articles it would show, and is set at once.
import type { FacetField, ListQuery } from '../../storage/article-store.ts'
import { useFacets } from '../data/use-facets.ts'
import { FilterPopover } from './filter-popover.tsx'
import { chosenValue, type FilterField, filterLabels } from './filters.ts'
import type { ListSearch } from './list-search.ts'
import { ValueList } from './value-list.tsx'

interface FilterMenuProps {
  query: ListQuery
  fields: readonly FilterField[]
  onAdd: (field: FilterField) => void
  onChange: (change: ListSearch) => void
  onClose: () => void
}

/** What these are set to when they are taken from the menu. */
const plainChoices: Partial<Record<FilterField, { field: FacetField; value: string; label?: string }>> = {
  trending: { field: 'trending', value: 'true' },
  featured: { field: 'featured', value: 'true' },
  hasFindings: { field: 'hasFindings', value: 'true' },
  hasProblems: { field: 'hasProblems', value: 'true' },
  sameSlug: { field: 'sameSlug', value: 'true' },
  sameImage: { field: 'sameImage', value: 'true' },
  assignee: { field: 'assignee', value: '', label: 'Unassigned' },
}

const countedFields = Object.values(plainChoices).map(({ field }) => field)

export function FilterMenu({ query, fields, onAdd, onChange, onClose }: FilterMenuProps) {
  const { data } = useFacets(query, countedFields)
  const items = fields.map(field => {
    const choice = plainChoices[field]
    if (!choice) return { key: field, label: `${filterLabels[field]}…` }
    const values = data?.[choice.field]?.values
    const count = values && (values.find(([value]) => value === choice.value)?.[1] ?? 0)
    return { key: field, label: choice.label ?? filterLabels[field], count }
  })
  return (
    <FilterPopover label="Add a filter" onClose={onClose}>
      <ValueList
        items={items}
        onChoose={field => {
          const choice = plainChoices[field]
          if (choice) onChange(chosenValue(choice.field, choice.value))
          else onAdd(field)
        }}
      />
    </FilterPopover>
  )
}
