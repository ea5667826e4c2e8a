// Full-text search. What is typed shows at once and goes into the address a moment later.

import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../ui/is-composing.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { maxTextCharacters } from './list-search.ts'
import styles from './search-field.module.css'

interface SearchFieldProps {
  /** The search of the address. */
  value: string
  inputRef: React.RefObject<HTMLInputElement | null>
  onSearch: (text: string) => void
}

const settleMs = 90

export function SearchField({ value, inputRef, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  })

  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => {
      sent.current = text
      latest.current(text)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [text])

  // The address changed by itself: back, a link, filters cleared. Its own echo must not undo later keystrokes.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])

  return (
    <div className={styles.search}>
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        aria-label="Search titles, text, keywords"
        aria-keyshortcuts="/"
        placeholder="Search titles, text, keywords…"
        value={text}
        maxLength={maxTextCharacters}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
          event.preventDefault()
          if (text === '') event.currentTarget.blur()
          else setText('')
        }}
      />
      {text === '' ? (
        <Kbd>/</Kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the search"
          onClick={() => {
            setText('')
            inputRef.current?.focus()
          }}
        >
          <IconX size={15} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  )
}
