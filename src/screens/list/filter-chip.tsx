// One filter: a chip that says its value, opens the values to choose from, and can be taken off.
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import type { FilterField } from '../data/use-field-values.ts'
import styles from './filter-chip.module.css'

const ValuePopover = lazy(async () => ({ default: (await import('./value-popover.tsx')).ValuePopover }))

interface FilterChipProps {
  label: string
  field: FilterField
  query: ListQuery
  value: string | undefined
  onChange: (value: string | undefined) => void
}

export function FilterChip({ label, field, query, value, onChange }: FilterChipProps) {
  const [isOpen, setIsOpen] = useState(false)
  // A press outside closes the popover before the click comes, which must not open it again.
  const wasOpen = useRef(false)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsOpen(false)
    buttonRef.current?.focus()
  }
  return (
    <span className={styles.chip} data-set={value !== undefined || undefined}>
      <button
        ref={buttonRef}
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onMouseDown={() => {
          wasOpen.current = isOpen
        }}
        onClick={() => {
          setIsOpen(!wasOpen.current)
          wasOpen.current = false
        }}
      >
        {label} <b>{value ?? 'any'}</b>
        {value === undefined && <IconChevronDown size={14} stroke={1.75} aria-hidden />}
      </button>
      {value !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Take off the filter ${label}`}
          onClick={() => onChange(undefined)}
        >
          <IconX size={14} stroke={1.75} aria-hidden />
        </button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <ValuePopover
            label={label}
            field={field}
            query={query}
            onClose={close}
            onChoose={chosen => {
              close()
              onChange(chosen)
            }}
          />
        </Suspense>
      )}
    </span>
  )
}
