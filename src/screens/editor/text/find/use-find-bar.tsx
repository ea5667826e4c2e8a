// Opens the bar that finds in the text, by key and by command. It is there at once: what is typed next is
// what is looked for, and no part of the text.
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { TextSearch } from '../../../../article/text-replacer.ts'
import type { FoundKind, TextMarks } from '../../../../ui/markdown-editor/text-marks.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'
import { useCommands } from '../../../data/command-context.tsx'
import { FindBar, type FindBarHandle, type FindOpening } from './find-bar.tsx'
import { type FindKey, findKeyOf, findKeySigns } from './find-keys.ts'

const nothing: TextSearch = {
  find: '',
  replacement: '',
  isPattern: false,
  wholeWord: false,
  matchCase: false,
}
/** Nobody looks for more than this, so a longer selection is not what is searched for. */
const mostWords = 200

interface FindBarOptions {
  text: TextValue
  section: RefObject<HTMLElement | null>
  isReadOnly: boolean
  /** False where the text is not written: there the browser finds. */
  isShown: boolean
  /** Shows the text where it is written. */
  openText: () => void
}

export interface FindInText {
  /** Stands above the text. */
  bar: ReactNode
  marks: TextMarks<FoundKind> | null
}

export function useFindBar({ text, section, isReadOnly, isShown, openText }: FindBarOptions): FindInText {
  const [opening, setOpening] = useState<FindOpening | null>(null)
  const [search, setSearch] = useState(nothing)
  const [marks, setMarks] = useState<TextMarks<FoundKind> | null>(null)
  const handle = useRef<FindBarHandle>(null)
  const area = () => section.current?.querySelector('textarea') ?? null

  const run = (key: FindKey) => {
    if (!isShown) openText()
    const isFind = key === 'find' || key === 'replace'
    if (opening && !isFind) return handle.current?.go(key === 'next' ? 1 : -1)
    setOpening({
      isReplace: key === 'replace' || (opening?.isReplace ?? false),
      words: selectedWords(area()),
    })
  }
  const close = () => {
    setOpening(null)
    // The match is selected there.
    area()?.focus({ preventScroll: true })
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = findKeyOf(event)
    if (!key || !isShown || document.querySelector('[aria-modal="true"]')) return
    // Asked for twice, the browser's own search comes.
    if (key === 'find' && event.target instanceof Element && event.target.closest('search')) return
    event.preventDefault()
    event.stopPropagation()
    run(key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    // Captured, since the text's own keys must not come first.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])

  const command = (key: FindKey, title: string) =>
    ({ group: 'The text', title, keys: findKeySigns[key], run: () => run(key) }) as const
  useCommands([
    command('find', 'Find in the text'),
    ...(isReadOnly ? [] : [command('replace', 'Find and replace in the text')]),
    command('next', 'Next match'),
    command('previous', 'Previous match'),
  ])

  const bar = opening && isShown && (
    <FindBar
      ref={handle}
      text={text}
      area={area}
      isReadOnly={isReadOnly}
      opening={opening}
      search={search}
      onSearch={setSearch}
      onMarks={setMarks}
      onClose={close}
    />
  )
  return { bar, marks }
}

function selectedWords(area: HTMLTextAreaElement | null): string {
  if (!area) return ''
  const words = area.value.slice(area.selectionStart, area.selectionEnd)
  return words.length > mostWords || words.includes('\n') ? '' : words
}
