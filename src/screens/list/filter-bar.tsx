// The filters that narrow the list, each a chip that says its value; one to add more; and the order.
import { IconArrowsSort } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ListQuery, Sort } from '../../storage/article-store.ts'
import { AddFilter } from './add-filter.tsx'
import styles from './filter-bar.module.css'
import { FilterChip } from './filter-chip.tsx'
import { type FilterField, filterFields, filterText, queueFields, without } from './filters.ts'
import type { ListSearch } from './list-search.ts'
import { SaveViewButton } from './saved-views/save-view-button.tsx'
import { defaultSort, sortChoices } from './sort-choices.ts'

interface FilterBarProps {
  query: ListQuery
  search: ListSearch
  onFilter: (change: ListSearch) => void
  isSaving: boolean
  onSaving: (isSaving: boolean) => void
}

export function FilterBar({ query, search, onFilter, isSaving, onSaving }: FilterBarProps) {
  /** Just taken from the menu, and not set yet. */
  const [added, setAdded] = useState<FilterField | null>(null)
  const addRef = useRef<HTMLButtonElement>(null)
  const queue = queueFields(search)
  const isSet = (field: FilterField) => !queue.includes(field) && filterText(search, field) !== null
  const leave = () => {
    setAdded(null)
    addRef.current?.focus()
  }
  return (
    <div className={styles.bar}>
      {filterFields.map(
        field =>
          (field === 'category' || field === added || isSet(field)) && (
            <FilterChip
              key={field}
              field={field}
              query={query}
              search={search}
              startsOpen={field === added}
              onChange={onFilter}
              onRemove={() => {
                onFilter(without(field))
                leave()
              }}
              onLeave={() => field === added && leave()}
            />
          ),
      )}
      <AddFilter
        query={query}
        fields={filterFields.filter(field => field !== 'category' && field !== added && !isSet(field))}
        buttonRef={addRef}
        onAdd={setAdded}
        onChange={onFilter}
      />
      <SortSelect search={search} onSort={sort => onFilter({ sort })} />
      <SaveViewButton search={search} className={styles.save} isOpen={isSaving} onOpen={onSaving} />
    </div>
  )
}

function SortSelect({ search, onSort }: { search: ListSearch; onSort: (sort: Sort) => void }) {
  const sort = search.sort ?? defaultSort(search)
  const choices = sortChoices(search)
  const isOffered = choices.some(choice => choice.sort === sort)
  return (
    <label className={styles.sort}>
      <IconArrowsSort size={14} stroke={1.75} aria-hidden />
      <select aria-label="Sort" value={sort} onChange={event => onSort(event.target.value as Sort)}>
        {!isOffered && <option value={sort}>By column</option>}
        {choices.map(choice => (
          <option key={choice.sort} value={choice.sort}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
