// Names that articles of the pile have already, most frequent first, for a text that is being typed.
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { foldText } from '../../../article/search-text.ts'
import type { Suggestion } from '../../../ui/suggest-input.tsx'
import { useFacets } from '../../data/use-facets.ts'

const restMs = 150
const mostShown = 7
/** What the API takes. */
const maxFacetTextCharacters = 200
const none: readonly string[] = []

/** Asked only after `onFocus`. `taken` are not suggested again. */
export function useSuggestions(field: 'category' | 'keyword', text: string, taken = none) {
  const [isAsked, setIsAsked] = useState(false)
  const wanted = foldText(text.slice(0, maxFacetTextCharacters)).trim()
  const [asked] = useDebouncedValue(wanted, restMs)
  const { data } = useFacets({}, [field], asked, isAsked)
  const values = data?.[field]?.values
  const suggestions = useMemo(() => {
    const left = new Set(taken.map(foldText))
    return (values ?? [])
      .filter(([value]) => value !== '' && foldText(value).includes(wanted))
      .filter(([value]) => !left.has(foldText(value)) && value !== text)
      .slice(0, mostShown)
      .map(([value, count]): Suggestion => ({ value, count }))
  }, [values, taken, wanted, text])
  return { suggestions, onFocus: () => setIsAsked(true) }
}
