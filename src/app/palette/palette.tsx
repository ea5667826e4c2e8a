// Finds articles, queues, saved views and everything that can be done, from anywhere on the desk.

import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Command } from '../../screens/data/command-context.tsx'
import { useFoundArticles } from '../../screens/data/use-found-articles.ts'
import { maxTextCharacters } from '../../screens/list/list-search.ts'
import { isComposing } from '../../ui/is-composing.ts'
import type { DeskRouter } from '../router.tsx'
import styles from './palette.module.css'
import { type PaletteItem, paletteGroups } from './palette-items.ts'
import { PaletteOption } from './palette-option.tsx'
import { useViewCommands } from './use-view-commands.ts'

interface PaletteProps {
  commands: readonly Command[]
  router: DeskRouter
  /** What was typed before the field had the focus. */
  takeTyped: () => string
  onClose: () => void
}

export function Palette({ commands, router, takeTyped, onClose }: PaletteProps) {
  const [text, setText] = useState('')
  const [activeIndex, setActiveIndex] = useState(0)
  const listId = useId()
  const { rows, isLooking } = useFoundArticles(text)
  const groups = paletteGroups([...commands, ...useViewCommands(router)], rows, text)
  const items = groups.flatMap(group => group.items)
  const active = items[Math.min(activeIndex, items.length - 1)]
  const optionId = (item: PaletteItem) => `${listId}-${items.indexOf(item)}`

  const choose = (item: PaletteItem) => {
    onClose()
    if (item.kind === 'command') item.run()
    else void router.navigate({ to: '/article/$id', params: { id: item.row.id } })
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const index = nextIndex(event.key, active ? items.indexOf(active) : 0, items.length)
    if (index !== null) setActiveIndex(index)
    else if (event.key === 'Enter') {
      if (active) choose(active)
    } else return
    event.preventDefault()
  }
  const listRef = useActiveInSight(active?.key)

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      returnFocus={false}
      centered={false}
      yOffset="10vh"
      size={620}
      padding={0}
      attributes={{ content: { 'aria-label': 'Find anything' } }}
    >
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-label="Find articles, queues, views and commands"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active && optionId(active)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find articles, queues, views and commands…"
          value={text}
          maxLength={maxTextCharacters}
          onChange={event => {
            setText(event.target.value)
            setActiveIndex(0)
          }}
          onFocus={() => {
            const typed = takeTyped()
            if (typed) setText(before => before + typed)
          }}
          onKeyDown={press}
        />
      </div>
      <div ref={listRef} id={listId} className={styles.list} role="listbox" aria-label="Found">
        {groups.map(group => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, which a fieldset is not
          <div key={group.title} role="group" aria-label={group.title}>
            <div aria-hidden className={styles.heading}>
              {group.title}
            </div>
            {group.items.map(item => (
              <PaletteOption
                key={item.key}
                id={optionId(item)}
                item={item}
                isActive={item === active}
                onChoose={() => choose(item)}
              />
            ))}
          </div>
        ))}
      </div>
      <output className={styles.said} aria-live="polite" data-empty={items.length === 0 || undefined}>
        {isLooking ? 'Looking for articles…' : foundText(items.length, text)}
      </output>
    </Modal>
  )
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (index + 1) % count
  if (key === 'ArrowUp') return (index - 1 + count) % count
  return null
}

function foundText(count: number, text: string): string {
  if (count === 0) return `Nothing fits “${text.trim()}”. Try fewer letters.`
  return count === 1 ? '1 found' : `${count} found`
}

function useActiveInSight(key: string | undefined) {
  const listRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (key !== undefined)
      listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return listRef
}
