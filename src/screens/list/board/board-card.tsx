// One article on the board. Its link has the focus and the keys; the whole card can be dragged and opens it.
import { IconFlameFilled, IconStarFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { ArticleRow } from '../../../storage/article-store.ts'
import { FindingMark } from '../finding-mark.tsx'
import { articleName } from './article-name.ts'
import styles from './board-card.module.css'
import { focusNeighbour } from './focus-neighbour.ts'
import type { BoardMoves } from './use-board-moves.ts'

interface BoardCardProps {
  row: ArticleRow
  columns: readonly string[]
  isTabStop: boolean
  moves: BoardMoves
  onPress: (event: PointerEvent, row: ArticleRow) => void
  onFocus: (id: string) => void
}

export function BoardCard({ row, columns, isTabStop, moves, onPress, onFocus }: BoardCardProps) {
  const { grab, wanted } = moves
  const linkRef = useRef<HTMLAnchorElement>(null)
  const isHeld = grab?.row.id === row.id
  const isHeldByKeys = isHeld && grab.by === 'keys'
  useEffect(() => {
    if (wanted.current?.id !== row.id || wanted.current.status !== row.status) return
    wanted.current = null
    linkRef.current?.focus()
  })

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isDone = isHeldByKeys ? moveHeld(event.key, columns, moves) : moveFocus(event, row, moves)
    if (isDone) event.preventDefault()
  }
  return (
    <article
      className={styles.card}
      data-held={isHeld || undefined}
      onPointerDown={event => onPress(event, row)}
    >
      <Link
        ref={linkRef}
        to="/article/$id"
        params={{ id: row.id }}
        search={before => ({ from: { ...before, status: row.status }, view: 'board' as const })}
        className={styles.title}
        data-untitled={!row.title || undefined}
        data-card
        draggable={false}
        tabIndex={isTabStop ? 0 : -1}
        aria-describedby="board-keys"
        onFocus={() => onFocus(row.id)}
        onBlur={() => isHeldByKeys && moves.cancel()}
        onKeyDown={press}
      >
        {articleName(row)}
      </Link>
      <div className={styles.about}>
        <span className={styles.category}>{row.category}</span>
        {row.trending && (
          <IconFlameFilled size={14} className={styles.flame} role="img" aria-label="Trending" />
        )}
        {row.featured && (
          <IconStarFilled size={14} className={styles.star} role="img" aria-label="Featured" />
        )}
        {hasFindings(row) && <FindingMark findings={row.findings} problems={row.problems} />}
        {row.assignee && (
          <span
            className={styles.assignee}
            role="img"
            aria-label={`Assigned to ${row.assignee}`}
            title={row.assignee}
          >
            {initialsOf(row.assignee)}
          </span>
        )}
      </div>
    </article>
  )
}

/** A card says only what is wrong: there is less room than in a row. */
function hasFindings({ findings, problems }: ArticleRow): boolean {
  return problems.length > 0 || (findings !== undefined && Object.values(findings).some(count => count > 0))
}

/** Of the first and the last name, as many people write them. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

/** True when the key was for the card in the hand: all are, but those that leave it. */
function moveHeld(key: string, columns: readonly string[], { grab, aim, drop, cancel }: BoardMoves): boolean {
  if (key === 'Tab') return false
  const at = columns.indexOf(grab?.target ?? '')
  if (key === 'ArrowLeft') aim(columns[Math.max(0, at - 1)] ?? null)
  else if (key === 'ArrowRight') aim(columns[Math.min(columns.length - 1, at + 1)] ?? null)
  else if (key === ' ' || key === 'Enter') drop()
  else if (key === 'Escape') cancel()
  return true
}

function moveFocus({ key, currentTarget }: KeyboardEvent, row: ArticleRow, { take }: BoardMoves): boolean {
  if (key !== ' ') return focusNeighbour(currentTarget, key)
  take(row, 'keys')
  return true
}
