// The bar above the text that finds in it, and replaces.
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconLetterCase, IconRegex, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { TextSearch } from '../../../../article/text-replacer.ts'
import { isComposing } from '../../../../ui/is-composing.ts'
import type { FoundKind, TextMarks } from '../../../../ui/markdown-editor/text-marks.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'
import styles from './find-bar.module.css'
import { type Find, type Step, useFind } from './use-find.ts'

export interface FindBarHandle {
  go(step: Step): void
}

/** One each time that somebody asks for the bar. */
export interface FindOpening {
  isReplace: boolean
  /** What was selected then; '' for the search as it was. */
  words: string
}

interface FindBarProps {
  text: TextValue
  area: () => HTMLTextAreaElement | null
  isReadOnly: boolean
  opening: FindOpening
  /** The last one, to begin with. */
  search: TextSearch
  onSearch: (search: TextSearch) => void
  onMarks: (marks: TextMarks<FoundKind> | null) => void
  onClose: () => void
  ref: Ref<FindBarHandle>
}

export function FindBar({
  text,
  area,
  isReadOnly,
  opening,
  search,
  onSearch,
  onMarks,
  onClose,
  ref,
}: FindBarProps) {
  const find = useFind({ text, area, search, onMarks })
  const [said, setSaid] = useState<{ search: TextSearch; replaced: number } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ go: step => void find.go(step) }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening
  useEffect(() => {
    if (opening.words !== '') onSearch({ ...search, find: opening.words })
    input.current?.focus()
    requestAnimationFrame(() => input.current?.select())
  }, [opening])

  const change = (part: Partial<TextSearch>) => onSearch({ ...search, ...part })
  const replaceAll = async () => {
    const replaced = await find.replaceAll()
    if (replaced !== null) setSaid({ search, replaced })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      if (event.target === input.current) void find.go(event.shiftKey ? -1 : 1)
      else void find.replaceOne()
    }
  }
  const isReplace = opening.isReplace && !isReadOnly
  const hasNone = !find.answer || find.answer.total === 0
  return (
    <search className={styles.bar} aria-label="Find in the text" onKeyDown={press}>
      <div className={styles.row}>
        <TextInput
          ref={input}
          size="xs"
          className={styles.field}
          aria-label="Find"
          placeholder="Find"
          autoComplete="off"
          spellCheck={false}
          value={search.find}
          error={find.problem !== ''}
          onChange={event => change({ find: event.currentTarget.value })}
        />
        <FindOptions search={search} onChange={change} />
        <output className={styles.count} aria-label="Matches">
          {said?.search === search
            ? `${said.replaced.toLocaleString('en')} replaced`
            : countText(find, search)}
        </output>
        <IconAction label="Previous match" isOff={hasNone} onClick={() => void find.go(-1)}>
          <IconArrowUp size={16} stroke={1.75} aria-hidden />
        </IconAction>
        <IconAction label="Next match" isOff={hasNone} onClick={() => void find.go(1)}>
          <IconArrowDown size={16} stroke={1.75} aria-hidden />
        </IconAction>
        <IconAction label="Close the search" onClick={onClose}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconAction>
      </div>
      {isReplace && (
        <div className={styles.row}>
          <TextInput
            size="xs"
            className={styles.field}
            aria-label="Replace by"
            placeholder="Replace by"
            autoComplete="off"
            value={search.replacement}
            onChange={event => change({ replacement: event.currentTarget.value })}
          />
          <Button size="compact-xs" disabled={hasNone} onClick={() => void find.replaceOne()}>
            Replace
          </Button>
          <Button size="compact-xs" disabled={hasNone} onClick={() => void replaceAll()}>
            Replace all
          </Button>
        </div>
      )}
      {find.problem && (
        <p className={styles.problem} role="alert">
          {find.problem}
        </p>
      )}
    </search>
  )
}

function countText({ answer, present }: Find, search: TextSearch): string {
  if (!answer || answer.search.find !== search.find) return ''
  if (answer.total === 0) return 'Not found'
  const total = answer.total.toLocaleString('en')
  return present < 0 ? `${total} found` : `${(present + 1).toLocaleString('en')} of ${total}`
}

interface FindOptionsProps {
  search: TextSearch
  onChange: (part: Partial<TextSearch>) => void
}

function FindOptions({ search, onChange }: FindOptionsProps) {
  const option = (name: 'matchCase' | 'wholeWord' | 'isPattern', label: string, icon: React.ReactNode) => (
    <IconAction label={label} isPressed={search[name]} onClick={() => onChange({ [name]: !search[name] })}>
      {icon}
    </IconAction>
  )
  return (
    <div className={styles.options}>
      {option('matchCase', 'Match case', <IconLetterCase size={16} stroke={1.75} aria-hidden />)}
      {option(
        'wholeWord',
        'Whole words',
        <span className={styles.whole} aria-hidden>
          ab
        </span>,
      )}
      {option('isPattern', 'Regular expression', <IconRegex size={16} stroke={1.75} aria-hidden />)}
    </div>
  )
}

interface IconActionProps {
  label: string
  isPressed?: boolean
  isOff?: boolean
  onClick: () => void
  children: React.ReactNode
}

function IconAction({ label, isPressed, isOff = false, onClick, children }: IconActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={styles.action}
        variant="subtle"
        size={26}
        aria-label={label}
        aria-pressed={isPressed}
        disabled={isOff}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
