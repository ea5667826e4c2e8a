// A filter between two values: days, or numbers of words. Either end may stay open.
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import { countQuery } from '../data/count-query.ts'
import { useStore } from '../data/store-context.tsx'
import { FilterPopover } from './filter-popover.tsx'
import { chosenRange, filterLabels, type RangeField } from './filters.ts'
import { listQuery } from './list-query.ts'
import styles from './range-popover.module.css'

interface Range {
  from: string
  to: string
}

interface RangePopoverProps {
  field: RangeField
  query: ListQuery
  range: Range
  onChoose: (range: Range) => void
  onClose: () => void
}

const settleMs = 120

const words = {
  date: { from: 'First day', to: 'Last day' },
  words: { from: 'At least', to: 'At most' },
} as const

export function RangePopover({ field, query, range, onChoose, onClose }: RangePopoverProps) {
  const [{ from, to }, setRange] = useState(range)
  const isReversed = from !== '' && to !== '' && (field === 'words' ? Number(from) > Number(to) : from > to)
  const count = useRangeCount(query, field, isReversed ? range : { from, to })
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
          {count === undefined ? 'Show' : `Show ${count.toLocaleString('en')}`}
        </Button>
        <output className={styles.said} aria-live="polite">
          {count === undefined ? '' : count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`}
        </output>
      </form>
    </FilterPopover>
  )
}

/** How many articles the range would show, while it is typed. */
function useRangeCount(query: ListQuery, field: RangeField, { from, to }: Range): number | undefined {
  const store = useStore()
  const [asked] = useDebouncedValue(JSON.stringify(chosenRange(field, from, to)), settleMs)
  const { data } = useQuery({
    ...countQuery(store, listQuery({ ...query, ...chosenRange(field, '', ''), ...JSON.parse(asked) })),
    placeholderData: keepPreviousData,
  })
  return data
}
