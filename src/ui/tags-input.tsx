// Short texts as tags. Enter or a comma adds, a pasted list adds all of it, backspace takes the last one away.

import { IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, type Ref, useState } from 'react'
import { isComposing } from './is-composing.ts'
import { SuggestInput, type Suggestion } from './suggest-input.tsx'
import styles from './tags-input.module.css'

interface TagsInputProps {
  id: string
  value: readonly string[]
  onChange: (value: string[]) => void
  onBlur?: () => void
  onFocus?: () => void
  /** What is typed and no tag yet. */
  onType?: (text: string) => void
  /** For what is typed. */
  suggestions?: readonly Suggestion[]
  /** What one of them is called. */
  noun: string
  ref?: Ref<HTMLInputElement>
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean
}

const separators = /[,;\n\t]/

export function TagsInput({
  value,
  onChange,
  onBlur,
  onFocus,
  onType,
  suggestions,
  noun,
  ref,
  ...input
}: TagsInputProps) {
  const [typed, setText] = useState('')
  const [said, setSaid] = useState('')

  const setTyped = (text: string) => {
    setText(text)
    onType?.(text)
  }
  const add = (text: string) => {
    const { tags, repeated } = withTags(value, text)
    setTyped('')
    setSaid(repeated.length > 0 ? `Already there: ${repeated.join(', ')}` : '')
    if (tags.length > value.length) onChange(tags)
  }
  const remove = (index: number) => {
    setSaid('')
    onChange(value.filter((_, at) => at !== index))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) remove(value.length - 1)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text')
    if (!separators.test(text)) return
    event.preventDefault()
    add(typed + text)
  }

  return (
    <div className={styles.tags} data-invalid={input['aria-invalid'] || undefined}>
      {value.map((tag, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same keyword twice
        <span key={`${tag} ${index}`} className={styles.tag}>
          {tag}
          <button type="button" aria-label={`Remove ${tag}`} onClick={() => remove(index)}>
            <IconX size={12} stroke={2} aria-hidden />
          </button>
        </span>
      ))}
      <SuggestInput
        {...input}
        ref={ref}
        placeholder={`Add a ${noun}`}
        value={typed}
        suggestions={suggestions}
        onChange={setTyped}
        onChoose={add}
        onFocus={onFocus}
        onKeyDown={press}
        onPaste={paste}
        onBlur={() => {
          if (typed.trim()) add(typed)
          onBlur?.()
        }}
      />
      <span className={styles.said} role="status">
        {said}
      </span>
    </div>
  )
}

/** The tags with those of the text, and those of the text that are there already, whatever their case. */
function withTags(before: readonly string[], text: string): { tags: string[]; repeated: string[] } {
  const tags = [...before]
  const repeated: string[] = []
  for (const part of text.split(separators)) {
    const tag = part.trim()
    if (tag === '') continue
    if (tags.some(other => other.toLowerCase() === tag.toLowerCase())) repeated.push(tag)
    else tags.push(tag)
  }
  return { tags, repeated }
}
