// One article of a section: its place, its end, and the ways to move it or take it off.
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { statusLabel } from '../../article/status.ts'
import type { ArticleRow } from '../../storage/article-store.ts'
import type { Flag } from '../../storage/front-page.ts'
import { StatusDot } from '../../ui/status-dot.tsx'
import styles from './front-page-entry.module.css'
import { UntilField } from './until-field.tsx'
import type { Grip } from './use-drag-order.ts'

interface FrontPageEntryProps {
  row: ArticleRow
  flag: Flag
  at: number
  count: number
  /** There is no slot for it. */
  isOver: boolean
  until: string | undefined
  isDragged: boolean
  drop: 'before' | 'after' | undefined
  /** The same object at every drawing, as is the grip. */
  actions: EntryActions
  grip: (id: string) => Grip
}

export type EntryActions = {
  step: (row: ArticleRow, step: -1 | 1) => void
  end: (row: ArticleRow, until: string | null) => void
  remove: (row: ArticleRow) => void
}

/** Drawn again only when it changes itself: a move changes two of two hundred. */
export const FrontPageEntry = memo((props: FrontPageEntryProps) => {
  const { row, flag, at, count, isOver, until, isDragged, drop, actions, grip } = props
  const name = row.title || row.id
  return (
    <li
      className={styles.entry}
      data-over={isOver || undefined}
      data-dragged={isDragged || undefined}
      data-drop={drop}
    >
      <span className={styles.grip} title="Drag to another place" aria-hidden {...grip(row.id)}>
        <IconGripVertical size={16} stroke={1.75} />
      </span>
      <span className={styles.place}>{at + 1}</span>
      <div className={styles.text}>
        <ArticleLink id={row.id} name={name} />
        <span className={styles.facts}>
          <StatusDot status={row.status} />
          {statusLabel(row.status)}
          {row.category && <span>{row.category}</span>}
          <UntilField label={`End of ${flag}, ${name}`} until={until} onChange={to => actions.end(row, to)} />
        </span>
      </div>
      <span className={styles.actions}>
        <button
          type="button"
          aria-label={`Move up: ${name}`}
          title="Move up"
          aria-disabled={at === 0}
          onClick={() => actions.step(row, -1)}
        >
          <IconArrowUp size={15} stroke={1.75} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={`Move down: ${name}`}
          title="Move down"
          aria-disabled={at === count - 1}
          onClick={() => actions.step(row, 1)}
        >
          <IconArrowDown size={15} stroke={1.75} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={`Take ${flag} off: ${name}`}
          title={`No longer ${flag}`}
          onClick={() => actions.remove(row)}
        >
          <IconX size={15} stroke={1.75} aria-hidden />
        </button>
      </span>
    </li>
  )
})

/** Links are dear to draw, and a row that only changes its place keeps its link. */
const ArticleLink = memo(({ id, name }: { id: string; name: string }) => (
  <Link to="/article/$id" params={{ id }} className={styles.title}>
    {name}
  </Link>
))
