// One filter: a chip that says its value, opens what there is to choose from, and can be taken off.
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useRef } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import styles from './filter-chip.module.css'
import {
  chosenRange,
  chosenValue,
  type FilterField,
  filterLabels,
  filterText,
  isRange,
  rangeOf,
} from './filters.ts'
import type { ListSearch } from './list-search.ts'
import { usePopoverToggle } from './use-popover-toggle.ts'
import { useRuleTitle } from './use-rule-title.ts'

const ValuePopover = lazy(async () => ({ default: (await import('./value-popover.tsx')).ValuePopover }))
const RangePopover = lazy(async () => ({ default: (await import('./range-popover.tsx')).RangePopover }))

interface FilterChipProps {
  field: FilterField
  query: ListQuery
  search: ListSearch
  startsOpen: boolean
  onChange: (change: ListSearch) => void
  onRemove: () => void
  /** Closed, and nothing chosen. */
  onLeave: () => void
}

export function FilterChip({ field, query, search, startsOpen, ...events }: FilterChipProps) {
  const buttonRef = useRef<HTMLButtonElement>(null)
  const { isOpen, close, buttonProps } = usePopoverToggle(buttonRef, startsOpen)
  const label = filterLabels[field]
  const value = filterText(search, field)
  const titleOf = useRuleTitle(field === 'rule' && value !== null)
  const text = field === 'rule' && value !== null ? titleOf(value) : value
  const leave = () => {
    close()
    if (text === null) events.onLeave()
  }
  const choose = (change: ListSearch) => {
    close()
    events.onChange(change)
  }
  return (
    <span className={styles.chip} data-set={text !== null || undefined}>
      <button ref={buttonRef} type="button" className={styles.open} {...buttonProps}>
        {label} <b>{text ?? 'any'}</b>
        {text === null && <IconChevronDown size={14} stroke={1.75} aria-hidden />}
      </button>
      {text !== null && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Take off the filter ${label}`}
          onClick={events.onRemove}
        >
          <IconX size={14} stroke={1.75} aria-hidden />
        </button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          {isRange(field) ? (
            <RangePopover
              field={field}
              query={query}
              range={rangeOf(search, field)}
              onClose={leave}
              onChoose={({ from, to }) => choose(chosenRange(field, from, to))}
            />
          ) : (
            <ValuePopover
              field={field}
              query={query}
              onClose={leave}
              onChoose={value => choose(chosenValue(field, value))}
            />
          )}
        </Suspense>
      )}
    </span>
  )
}
