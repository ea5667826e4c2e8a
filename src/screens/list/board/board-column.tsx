// One queue of the board: its cards, drawn only where they are seen, and whether one may be dropped here.
import { Button } from '@mantine/core'
import { type PointerEvent, useEffect, useId } from 'react'
import { statusLabel } from '../../../article/status.ts'
import type { ArticleRow, ListQuery } from '../../../storage/article-store.ts'
import { StatusDot } from '../../../ui/status-dot.tsx'
import { useLoadedRows } from '../use-loaded-rows.ts'
import { BoardCard } from './board-card.tsx'
import styles from './board-column.module.css'
import { type BoardMoves, refusalOf } from './use-board-moves.ts'
import { useVirtualCards } from './use-virtual-cards.ts'

interface BoardColumnProps {
  status: string
  query: ListQuery
  columns: readonly string[]
  isCurrent: boolean
  moves: BoardMoves
  onPress: (event: PointerEvent, row: ArticleRow) => void
}

export function BoardColumn({ status, query, columns, isCurrent, moves, onPress }: BoardColumnProps) {
  const { articles, rows, ids, total } = useLoadedRows({ ...query, status })
  const headingId = useId()
  const { grab, wanted } = moves
  const { scrollerRef, virtualizer, activeId, setActiveId } = useVirtualCards(ids, total ?? 0)
  const drawn = virtualizer.getVirtualItems()
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = articles
  const needsMore = (drawn.at(-1)?.index ?? -1) >= rows.length
  // After every draw: a page may come so fast that nothing but the rows has changed since.
  useEffect(() => {
    if (needsMore && hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false })
  })
  // A card that was dropped here takes the focus once it is in sight.
  useEffect(() => {
    const index = wanted.current?.status === status ? ids.indexOf(wanted.current.id) : -1
    if (index !== -1) virtualizer.scrollToIndex(index)
  })
  const refusal = grab && grab.target === status ? refusalOf(grab.row, status) : null
  const isAimedAt = grab?.target === status && grab.row.status !== status
  const tabStop = activeId !== null && ids.includes(activeId) ? activeId : ids[0]

  return (
    <section
      className={styles.column}
      aria-labelledby={headingId}
      aria-busy={articles.isPending || articles.isPlaceholderData}
      data-column={status}
      data-empty={total === 0 || undefined}
      data-current={isCurrent || undefined}
      data-target={isAimedAt ? (refusal === null ? 'open' : 'closed') : undefined}
    >
      <h2 id={headingId} className={styles.heading}>
        <StatusDot status={status} />
        <span className={styles.label}>{statusLabel(status)}</span>
        <span className={styles.count}>{total?.toLocaleString('en')}</span>
      </h2>
      {isAimedAt && refusal !== null && <p className={styles.refusal}>{refusal}</p>}
      {total === 0 && <p className={styles.none}>No articles. Drop a card here.</p>}
      {articles.error && !articles.data && (
        <p className={styles.none}>
          These articles cannot be listed.{' '}
          <Button size="compact-xs" onClick={() => void articles.refetch()}>
            Try again
          </Button>
        </p>
      )}
      <div ref={scrollerRef} className={styles.scroller}>
        <ul className={styles.cards} style={{ height: virtualizer.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = rows[index]
            return (
              <li
                key={row?.id ?? `place ${index}`}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row ? (
                  <BoardCard
                    row={row}
                    columns={columns}
                    isTabStop={row.id === tabStop}
                    moves={moves}
                    onPress={onPress}
                    onFocus={setActiveId}
                  />
                ) : (
                  <div className={styles.bone} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
