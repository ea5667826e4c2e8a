// The values that a filter can take, to choose from under its chip.
import { Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import { type FilterField, useFieldValues } from '../data/use-field-values.ts'
import styles from './value-popover.module.css'

interface ValueChoiceProps {
  label: string
  field: FilterField
  query: ListQuery
  onChoose: (value: string) => void
}

interface ValuePopoverProps extends ValueChoiceProps {
  onClose: () => void
}

export function ValuePopover({ onClose, ...choice }: ValuePopoverProps) {
  return (
    <Popover opened onChange={onClose} position="bottom-start" width={260} trapFocus withRoles={false}>
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={choice.label} className={styles.dropdown}>
        <ValueChoice {...choice} />
      </Popover.Dropdown>
    </Popover>
  )
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
