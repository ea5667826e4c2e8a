// All queues side by side. A card is moved to another column by dragging it, or by keys.
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { isStatus, statuses } from '../../../article/status.ts'
import type { Counts, ListQuery } from '../../../storage/article-store.ts'
import { BarButton, BarMessage, FloatBar } from '../../../ui/float-bar.tsx'
import { useCommands } from '../../data/command-context.tsx'
import { articleName } from './article-name.ts'
import styles from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import { useBoardMoves } from './use-board-moves.ts'
import { useCardDrag } from './use-card-drag.ts'

interface BoardProps {
  /** Without a status: each column adds its own. */
  query: ListQuery
  /** The column that the address names. */
  current: string | undefined
  counts: Counts | undefined
}

export function Board({ query, current, counts }: BoardProps) {
  const others = Object.keys(counts?.status ?? {}).filter(
    status => !isStatus(status) && counts?.status[status],
  )
  const columns = [...statuses, ...others.sort()]
  const boardRef = useRef<HTMLDivElement>(null)
  const ghostRef = useRef<HTMLDivElement>(null)
  const moves = useBoardMoves(query, columns)
  const startDrag = useCardDrag({ moves, boardRef, ghostRef })
  const { grab, said, notice } = moves
  useCommands([
    { group: 'This list', title: 'Go from card to card', keys: ['←', '→', '↓', '↑'] },
    { group: 'This list', title: 'Pick a card up, and drop it', keys: ['Space'] },
    { group: 'This list', title: 'Put it back', keys: ['Esc'] },
  ])
  useEffect(() => {
    if (current === undefined) return
    const column = boardRef.current?.querySelector(`[data-column="${CSS.escape(current)}"]`)
    column?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current])

  return (
    <>
      <div
        ref={boardRef}
        data-own-focus
        className={styles.board}
        data-dragging={grab?.by === 'pointer' || undefined}
      >
        {columns.map(status => (
          <BoardColumn
            key={status}
            status={status}
            query={query}
            columns={columns}
            isCurrent={status === current}
            moves={moves}
            onPress={startDrag}
          />
        ))}
      </div>
      {grab?.by === 'pointer' && (
        <div ref={ghostRef} className={styles.ghost} aria-hidden>
          {articleName(grab.row)}
        </div>
      )}
      <p id="board-keys" hidden>
        Space picks the card up, Enter opens the article.
      </p>
      <output className={styles.said} aria-live="assertive">
        {said}
      </output>
      {notice && (
        <FloatBar label="Last move">
          <BarMessage>{notice.text}</BarMessage>
          {notice.undo && <BarButton onClick={notice.undo}>Undo</BarButton>}
          <BarButton
            aria-label="Close"
            icon={<IconX size={15} stroke={1.75} aria-hidden />}
            onClick={moves.closeNotice}
          />
        </FloatBar>
      )}
    </>
  )
}
