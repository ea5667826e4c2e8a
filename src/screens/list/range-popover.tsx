// A filter between two values: days, or numbers of words. Either end may stay open.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FilterPopover } from './filter-popover.tsx'
import { filterLabels, type RangeField } from './filters.ts'
import styles from './range-popover.module.css'

interface Range {
  from: string
  to: string
}

interface RangePopoverProps {
  field: RangeField
  range: Range
  onChoose: (range: Range) => void
  onClose: () => void
}

const words = {
  date: { from: 'First day', to: 'Last day' },
  words: { from: 'At least', to: 'At most' },
} as const

export function RangePopover({ field, range, onChoose, onClose }: RangePopoverProps) {
  const [{ from, to }, setRange] = useState(range)
  const isReversed = from !== '' && to !== '' && (field === 'words' ? Number(from) > Number(to) : from > to)
  const input = field === 'date' ? { type: 'date' } : { type: 'number', min: 0, step: 1 }
  return (
    <FilterPopover label={filterLabels[field]} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (!isReversed) onChoose({ from, to })
        }}
      >
        <TextInput
          {...input}
          size="xs"
          data-autofocus
          label={words[field].from}
          value={from}
          onChange={event => setRange({ from: event.target.value, to })}
        />
        <TextInput
          {...input}
          size="xs"
          label={words[field].to}
          value={to}
          error={isReversed && 'This comes before the first one.'}
          onChange={event => setRange({ from, to: event.target.value })}
        />
        <Button type="submit" size="xs" variant="filled">
          Apply
        </Button>
      </form>
    </FilterPopover>
  )
}
