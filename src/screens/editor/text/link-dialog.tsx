// A link: its words and its address, which may be that of another article of the desk.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { ArticleRow } from '../../../storage/article-store.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { isComposing } from '../../../ui/is-composing.ts'
import type { Selection, TextTool } from '../../../ui/markdown-editor/text-step.ts'
import {
  addressFault,
  completeAddress,
  linkAt,
  removeLink,
  setLink,
} from '../../../ui/markdown-editor/tools/link-tools.ts'
import { pressByEnter } from '../../../ui/press-by-enter.ts'
import { useFoundArticles } from '../../data/use-found-articles.ts'
import { useRules } from '../checks/use-rules.ts'
import { articleAddress } from './article-address.ts'
import styles from './link-dialog.module.css'

interface LinkDialogProps {
  text: string
  selection: Selection
  articleId: string
  onUse: (tool: TextTool) => void
  onClose: () => void
}

export function LinkDialog({ text, selection, articleId, onUse, onClose }: LinkDialogProps) {
  const there = linkAt(text, selection)
  const selected = text.slice(selection.from, selection.to)
  const [words, setWords] = useState(there?.words ?? selected.replace(/\s+/g, ' ').trim())
  const [address, setAddress] = useState(there?.address ?? '')
  const [fault, setFault] = useState('')
  const addressInput = useRef<HTMLInputElement>(null)
  const insertButton = useRef<HTMLButtonElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const complete = completeAddress(address)
    const found = addressFault(complete)
    setFault(found)
    if (found) addressInput.current?.focus()
    else onUse(setLink(words, complete))
  }
  const articlePaths = useRules()?.rules.options('broken-pile-link').articlePaths ?? []
  const choose = (row: ArticleRow) => {
    setAddress(articleAddress(row, articleId, articlePaths))
    setFault('')
    if (words.trim() === '') setWords(row.title || row.id)
    insertButton.current?.focus()
  }
  return (
    <Modal opened onClose={onClose} title={there ? 'Change the link' : 'Link'} returnFocus={false}>
      <form onSubmit={submit} onKeyDown={pressByEnter} className={styles.form}>
        <TextInput
          label="Text"
          value={words}
          onChange={event => setWords(event.target.value)}
          {...(words === '' && { 'data-autofocus': true })}
        />
        <TextInput
          ref={addressInput}
          label="Address"
          placeholder="https://"
          spellCheck={false}
          autoComplete="off"
          value={address}
          error={fault}
          onChange={event => {
            setAddress(event.target.value)
            setFault('')
          }}
          {...(words !== '' && { 'data-autofocus': true })}
        />
        <ArticleSearch articleId={articleId} onChoose={choose} />
        <DialogActions>
          <Button ref={insertButton} type="submit" variant="filled">
            {there ? 'Change' : 'Insert'}
          </Button>
          {there && <Button onClick={() => onUse(removeLink)}>Remove the link</Button>}
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Modal>
  )
}

/** Any article but the one that is open. */
function ArticleSearch({ articleId, onChoose }: { articleId: string; onChoose: (row: ArticleRow) => void }) {
  const [typed, setTyped] = useState('')
  const [activeIndex, setActiveIndex] = useState(0)
  const listId = useId()
  const { rows: found, isLooking } = useFoundArticles(typed)
  const rows = found.filter(({ id }) => id !== articleId)
  const index = Math.min(activeIndex, rows.length - 1)
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || rows.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = rows[index]
    if (step !== undefined) setActiveIndex((index + step + rows.length) % rows.length)
    else if (event.key === 'Enter' && row) onChoose(row)
    else return
    event.preventDefault()
  }
  return (
    <div>
      <TextInput
        label="Find an article of this desk"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={rows.length > 0 ? listId : undefined}
        aria-activedescendant={rows.length > 0 ? `${listId}-${index}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setActiveIndex(0)
        }}
        onKeyDown={press}
      />
      {rows.length > 0 && (
        <div id={listId} role="listbox" aria-label="Articles" className={styles.list}>
          {rows.map((row, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search, which names the active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search
            <div
              key={row.id}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === index}
              className={styles.option}
              onMouseDown={event => event.preventDefault()}
              onClick={() => onChoose(row)}
            >
              <b>{row.title || row.id}</b>
              <small>{row.id}</small>
            </div>
          ))}
        </div>
      )}
      <output className={styles.said} aria-live="polite">
        {saidOf(typed, rows.length, isLooking)}
      </output>
    </div>
  )
}

function saidOf(typed: string, count: number, isLooking: boolean): string {
  if (typed.trim() === '') return ''
  if (isLooking) return 'Looking for articles…'
  if (count === 0) return `No article fits “${typed.trim()}”. Try fewer letters.`
  return count === 1 ? '1 found' : `${count} found`
}
