// The articles that a change would change; each opens to its differences, line by line.
import { Button, TextInput } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlannedChange } from '../data/bulk/plan-articles.ts'
import styles from './bulk-dialog.module.css'
import { PlannedDiff } from './planned-diff.tsx'

const shownAtOnce = 50

export function PlannedList({ planned }: { planned: readonly PlannedChange[] }) {
  const [text, setText] = useState('')
  const [shown, setShown] = useState(shownAtOnce)
  if (planned.length === 0) return null
  const wanted = text.trim().toLowerCase()
  const matching = wanted === '' ? planned : planned.filter(({ id }) => id.toLowerCase().includes(wanted))
  return (
    <section aria-label="Articles that will change">
      {planned.length > shownAtOnce && (
        <TextInput
          size="xs"
          aria-label="Find among these articles"
          placeholder="Find among these articles"
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      <ul className={styles.planned}>
        {matching.slice(0, shown).map(change => (
          <PlannedItem key={change.id} change={change} />
        ))}
        {matching.length > shown && (
          <li>
            <Button variant="subtle" onClick={() => setShown(before => before + shownAtOnce)}>
              Show more of the other {(matching.length - shown).toLocaleString('en')}
            </Button>
          </li>
        )}
        {matching.length === 0 && <li className={styles.note}>None of them is called so.</li>}
      </ul>
    </section>
  )
}

function PlannedItem({ change }: { change: PlannedChange }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(open => !open)}
      >
        <IconChevronRight size={14} stroke={1.75} aria-hidden />
        <span>{change.id}</span>
      </button>
      {isOpen && <PlannedDiff change={change} />}
    </li>
  )
}
