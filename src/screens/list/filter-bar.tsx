// The filters of the list, each with what it is set to, and the order.
import { IconAlertCircle, IconArrowsSort, IconX } from '@tabler/icons-react'
import type { ListQuery, Sort } from '../../storage/article-store.ts'
import styles from './filter-bar.module.css'
import { FilterChip } from './filter-chip.tsx'
import type { ListSearch } from './list-search.ts'
import { sortChoices } from './sort-choices.ts'

interface FilterBarProps {
  query: ListQuery
  search: ListSearch
  sort: Sort
  onFilter: (change: Partial<ListSearch>) => void
}

export function FilterBar({ query, search, sort, onFilter }: FilterBarProps) {
  return (
    <div className={styles.bar}>
      <FilterChip
        label="Category"
        field="category"
        query={query}
        value={search.category}
        onChange={category => onFilter({ category })}
      />
      <FilterChip
        label="Keyword"
        field="keyword"
        query={query}
        value={search.keyword}
        onChange={keyword => onFilter({ keyword })}
      />
      <FilterChip
        label="Written by"
        field="writtenBy"
        query={query}
        value={search.writtenBy}
        onChange={writtenBy => onFilter({ writtenBy })}
      />
      <button
        type="button"
        className={styles.chip}
        aria-pressed={search.hasProblems === true}
        onClick={() => onFilter({ hasProblems: search.hasProblems ? undefined : true })}
      >
        <IconAlertCircle size={14} stroke={1.75} aria-hidden />
        Has problems
        {search.hasProblems && <IconX size={14} stroke={1.75} aria-hidden />}
      </button>
      <SortSelect sort={sort} onSort={sort => onFilter({ sort })} />
    </div>
  )
}

function SortSelect({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const isOffered = sortChoices.some(choice => choice.sort === sort)
  return (
    <label className={styles.sort}>
      <IconArrowsSort size={14} stroke={1.75} aria-hidden />
      <select aria-label="Sort" value={sort} onChange={event => onSort(event.target.value as Sort)}>
        {!isOffered && <option value={sort}>By column</option>}
        {sortChoices.map(choice => (
          <option key={choice.sort} value={choice.sort}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
