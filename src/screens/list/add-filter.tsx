// The button that offers the filters which are not set.
import { IconPlus } from '@tabler/icons-react'
import { lazy, type RefObject, Suspense } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import styles from './filter-bar.module.css'
import type { FilterField } from './filters.ts'
import type { ListSearch } from './list-search.ts'
import { usePopoverToggle } from './use-popover-toggle.ts'

const FilterMenu = lazy(async () => ({ default: (await import('./filter-menu.tsx')).FilterMenu }))

interface AddFilterProps {
  query: ListQuery
  fields: readonly FilterField[]
  buttonRef: RefObject<HTMLButtonElement | null>
  /** A filter whose value is to be chosen. */
  onAdd: (field: FilterField) => void
  onChange: (change: ListSearch) => void
}

export function AddFilter({ query, fields, buttonRef, onAdd, onChange }: AddFilterProps) {
  const { isOpen, close, buttonProps } = usePopoverToggle(buttonRef)
  return (
    <span className={styles.add}>
      <button ref={buttonRef} type="button" className={styles.chip} {...buttonProps}>
        <IconPlus size={14} stroke={1.75} aria-hidden />
        Filter
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterMenu
            query={query}
            fields={fields}
            onClose={close}
            onAdd={field => {
              close()
              onAdd(field)
            }}
            onChange={change => {
              close()
              onChange(change)
            }}
          />
        </Suspense>
      )}
    </span>
  )
}
