// The values that a filter can take, each with how many articles it would show.

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { foldText } from '../../article/search-text.ts'
import type { FacetField, ListQuery } from '../../storage/article-store.ts'
import { isComposing } from '../../ui/is-composing.ts'
import { useFacets } from '../data/use-facets.ts'
import { FilterPopover } from './filter-popover.tsx'
import { filterLabels, valueText } from './filters.ts'
import { useRuleTitle } from './use-rule-title.ts'
import { ValueList } from './value-list.tsx'
import styles from './value-popover.module.css'

/** What the API takes. */
const maxFacetTextCharacters = 200

interface ValueChoiceProps {
  field: FacetField
  query: ListQuery
  onChoose: (value: string) => void
}

interface ValuePopoverProps extends ValueChoiceProps {
  onClose: () => void
}

export function ValuePopover({ onClose, ...choice }: ValuePopoverProps) {
  return (
    <FilterPopover label={filterLabels[choice.field]} onClose={onClose}>
      <ValueChoice {...choice} />
    </FilterPopover>
  )
}

function ValueChoice({ field, query, onChoose }: ValueChoiceProps) {
  const [text, setText] = useState('')
  const isOfRules = field === 'rule'
  const titleOf = useRuleTitle(isOfRules)
  const labelOf = (value: string) => (isOfRules ? titleOf(value) : valueText(field, value))
  // The store knows rules by their ids alone, so all of them are asked for.
  const { data, isPending } = useFacets(query, [field], isOfRules ? '' : text.trim())
  const { values = [], rest = 0 } = data?.[field] ?? {}
  const wanted = foldText(text).trim()
  const matching = values.filter(([value]) =>
    foldText(isOfRules ? `${labelOf(value)} ${value}` : value).includes(wanted),
  )
  const label = filterLabels[field]
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={`Find: ${label}`}
        placeholder={`Find ${label.toLowerCase()}`}
        value={text}
        maxLength={maxFacetTextCharacters}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          const first = matching[0]
          if (event.key === 'Enter' && first && !isComposing(event.nativeEvent)) onChoose(first[0])
        }}
      />
      <ValueList
        items={matching.map(([value, count]) => ({ key: value, label: labelOf(value), count }))}
        onChoose={onChoose}
      />
      {rest > 0 && <p className={styles.note}>{rest.toLocaleString('en')} more. Type to find among them.</p>}
      {(field === 'hasFindings' || field === 'rule') && (
        <p className={styles.note}>Articles not examined yet are not counted.</p>
      )}
      {data?.lacksPileRules && (
        <p className={styles.note}>Rules of the whole pile are still being counted.</p>
      )}
      {matching.length === 0 && (
        <p className={styles.note}>{isPending ? 'Reading the list…' : 'No article here has that.'}</p>
      )}
    </>
  )
}
