// The columns of the list. Each is a button that sorts by it.
// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to rows and their controls, not to cells
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Sort, SortKey } from '../../storage/article-store.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './grid-header.module.css'
import shared from './list-columns.module.css'
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
  /** How much of the list is selected. */
  selected: 'none' | 'some' | 'all'
  onSort: (sort: Sort) => void
  onSelectAll: (selected: boolean) => void
}

export function GridHeader({ sort, selected, onSort, onSelectAll }: GridHeaderProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={`${shared.columns} ${styles.row}`}>
        <div role="columnheader">
          <Checkbox
            label="Select all that match"
            checked={selected === 'all'}
            mixed={selected === 'some'}
            onChange={({ checked }) => onSelectAll(checked)}
          />
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
