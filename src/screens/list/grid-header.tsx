// The columns of the list. Each is a button that sorts by it.
// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to rows and their controls, not to cells
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Sort, SortKey } from '../../storage/article-store.ts'
import styles from './grid-header.module.css'
import shared from './list-columns.module.css'
import { SelectAll, type SelectAllProps } from './select-all.tsx'
import { ariaSort, nextSort } from './sort-choices.ts'

interface Column {
  name: 'article' | 'category' | 'checks' | 'flags' | 'author' | 'length' | 'updated'
  label: string
  sortKey: SortKey
  /** Where there is room. */
  shown?: 'wide' | 'desk'
}

const columns: readonly Column[] = [
  { name: 'article', label: 'Article', sortKey: 'title' },
  { name: 'category', label: 'Category', sortKey: 'category', shown: 'desk' },
  { name: 'checks', label: 'Checks', sortKey: 'findings' },
  { name: 'flags', label: 'Front page', sortKey: 'flags' },
  { name: 'author', label: 'Written by', sortKey: 'writtenBy', shown: 'wide' },
  { name: 'length', label: 'Length', sortKey: 'length', shown: 'wide' },
  { name: 'updated', label: 'Updated', sortKey: 'updated', shown: 'desk' },
]

interface GridHeaderProps {
  sort: Sort
  onSort: (sort: Sort) => void
  selectAll: SelectAllProps
}

export function GridHeader({ sort, onSort, selectAll }: GridHeaderProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={`${shared.columns} ${styles.row}`}>
        <div role="columnheader">
          <SelectAll {...selectAll} />
        </div>
        {columns.map(({ name, label, sortKey, shown }) => (
          <div
            key={name}
            role="columnheader"
            className={classOf(name, shown)}
            aria-sort={ariaSort(sort, sortKey)}
          >
            <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, sortKey))}>
              {label}
              <Arrow direction={ariaSort(sort, sortKey)} />
            </button>
          </div>
        ))}
      </div>
    </div>
  )
}

function classOf(name: Column['name'], shown: Column['shown']): string {
  return [name === 'updated' && styles.updated, shown && shared[shown]].filter(Boolean).join(' ')
}

function Arrow({ direction }: { direction: 'ascending' | 'descending' | 'none' }) {
  if (direction === 'none') return null
  const Icon = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return <Icon size={12} aria-hidden />
}
