// A text with what others have written there before, to choose from: typed on as before, and nothing is forced.

import { type ClipboardEvent, type KeyboardEvent, type Ref, useId, useState } from 'react'
import { isComposing } from './is-composing.ts'
import styles from './suggest-input.module.css'

export interface Suggestion {
  value: string
  /** How many articles have it. */
  count: number
}

const none: readonly Suggestion[] = []

interface SuggestInputProps {
  id?: string | undefined
  className?: string | undefined
  placeholder?: string
  value: string
  /** Without any to come, it is a plain text. */
  suggestions: readonly Suggestion[] | undefined
  onChange: (value: string) => void
  /** One of them was taken; without it, `onChange` is told. */
  onChoose?: (value: string) => void
  onFocus?: (() => void) | undefined
  onBlur?: (() => void) | undefined
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
  ref?: Ref<HTMLInputElement> | undefined
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean
}

export function SuggestInput({
  value,
  suggestions: given,
  onChange,
  onChoose = onChange,
  onFocus,
  onBlur,
  onKeyDown,
  ...input
}: SuggestInputProps) {
  const suggestions = given ?? none
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const isShown = isOpen && suggestions.length > 0
  const close = () => {
    setIsOpen(false)
    setActive(-1)
  }
  const choose = (suggestion: Suggestion) => {
    close()
    onChoose(suggestion.value)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    const chosen = isShown ? suggestions[active] : undefined
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault()
      setIsOpen(true)
      // One place more than there are suggestions: none of them, back in the text.
      const places = suggestions.length + 1
      setActive((((isShown ? active : -1) + 1 + step + places) % places) - 1)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      choose(chosen)
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else onKeyDown?.(event)
  }

  return (
    <span className={styles.suggest}>
      <input
        {...input}
        type="text"
        autoComplete="off"
        {...(given && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isShown,
          'aria-controls': isShown ? listId : undefined,
          'aria-activedescendant': isShown && active >= 0 ? `${listId}-${active}` : undefined,
        })}
        value={value}
        onChange={event => {
          setIsOpen(true)
          setActive(-1)
          onChange(event.target.value)
        }}
        onFocus={onFocus}
        onKeyDown={press}
        onBlur={() => {
          close()
          onBlur?.()
        }}
      />
      {isShown && <SuggestionList id={listId} suggestions={suggestions} active={active} onChoose={choose} />}
    </span>
  )
}

interface SuggestionListProps {
  id: string
  suggestions: readonly Suggestion[]
  active: number
  onChoose: (suggestion: Suggestion) => void
}

function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  return (
    <div id={id} role="listbox" aria-label="Used before" className={styles.list}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
        <div
          key={suggestion.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          // The focus stays in the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span>{suggestion.value}</span>
          <span className={styles.count}>{suggestion.count.toLocaleString('en')}</span>
        </div>
      ))}
    </div>
  )
}
