// One filter: a chip that says its value, opens the values to choose from, and can be taken off.
import { Popover, TextInput } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import { type FilterField, useFieldValues } from '../data/use-field-values.ts'
import styles from './filter-chip.module.css'

interface FilterChipProps {
  label: string
  field: FilterField
  query: ListQuery
  value: string | undefined
  onChange: (value: string | undefined) => void
}

export function FilterChip({ label, field, query, value, onChange }: FilterChipProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={260} trapFocus returnFocus>
      <span className={styles.chip} data-set={value !== undefined || undefined}>
        <Popover.Target>
          <button type="button" className={styles.open} onClick={() => setIsOpen(open => !open)}>
            {label} <b>{value ?? 'any'}</b>
            {value === undefined && <IconChevronDown size={14} stroke={1.75} aria-hidden />}
          </button>
        </Popover.Target>
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
      </span>
      <Popover.Dropdown aria-label={label} className={styles.dropdown}>
        <ValueChoice
          label={label}
          field={field}
          query={query}
          onChoose={chosen => {
            setIsOpen(false)
            onChange(chosen)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface ValueChoiceProps {
  label: string
  field: FilterField
  query: ListQuery
  onChoose: (value: string) => void
}

const shownValues = 100

function ValueChoice({ label, field, query, onChoose }: ValueChoiceProps) {
  const [text, setText] = useState('')
  const { data: values = [], isPending } = useFieldValues(query, field)
  const wanted = text.trim().toLowerCase()
  const matching = values.filter(({ value }) => value.toLowerCase().includes(wanted)).slice(0, shownValues)
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={`Find: ${label}`}
        placeholder={`Find ${label.toLowerCase()}`}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          const first = matching[0]
          if (event.key === 'Enter' && first) onChoose(first.value)
        }}
      />
      <ul className={styles.values}>
        {matching.map(({ value, count }) => (
          <li key={value}>
            <button type="button" onClick={() => onChoose(value)}>
              <span>{value}</span>
              <small>{count.toLocaleString('en')}</small>
            </button>
          </li>
        ))}
      </ul>
      {matching.length === 0 && (
        <p className={styles.note}>{isPending ? 'Reading the list…' : 'No article here has that.'}</p>
      )}
    </>
  )
}
