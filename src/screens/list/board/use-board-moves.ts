// A card in the hand: taken, aimed at a column, dropped or put back, by pointer or by keys; and what is said of it.
import { type RefObject, useRef, useState } from 'react'
import { isStatus, statusLabel, statusMoveRefusal } from '../../../article/status.ts'
import type { ArticleRow, ListQuery } from '../../../storage/article-store.ts'
import { type StatusMove, useMoveStatus } from '../../data/use-move-status.ts'
import { articleName } from './article-name.ts'

export interface Grab {
  row: ArticleRow
  /** The column over which it is; null when over none. */
  target: string | null
  by: 'keys' | 'pointer'
}

export interface BoardNotice {
  text: string
  undo?: () => void
}

export interface BoardMoves {
  grab: Grab | null
  /** For those who cannot see the card move. */
  said: string
  notice: BoardNotice | null
  take(row: ArticleRow, by: Grab['by']): void
  aim(target: string | null): void
  /** Where it is aimed at, unless another column is named. */
  drop(target?: string | null): void
  cancel(): void
  closeNotice(): void
  /** The card that has to get the focus as soon as it is drawn in that column. */
  wanted: RefObject<{ id: string; status: string } | null>
}

/** `columns` in their order, as statuses. */
export function useBoardMoves(query: ListQuery, columns: readonly string[]): BoardMoves {
  const [grab, setGrab] = useState<Grab | null>(null)
  const [said, setSaid] = useState('')
  const [notice, setNotice] = useState<BoardNotice | null>(null)
  const wanted = useRef<{ id: string; status: string } | null>(null)
  const { mutate } = useMoveStatus(query)

  const move = (request: StatusMove) => {
    const { row, to } = request
    const name = articleName(row)
    wanted.current = { id: row.id, status: to }
    setNotice({ text: `“${name}” is now in “${statusLabel(to)}”.` })
    mutate(request, {
      onSuccess(change) {
        if (request.undoes) return
        const undo = () => move({ row: { ...row, status: to }, to: row.status, undoes: change })
        setNotice({ text: `“${name}” is now in “${statusLabel(to)}”.`, undo })
      },
      onError() {
        wanted.current = { id: row.id, status: row.status }
        setNotice({ text: `“${name}” is back in “${statusLabel(row.status)}”.` })
      },
    })
  }

  return {
    grab,
    said,
    notice,
    wanted,
    take(row, by) {
      setNotice(null)
      setGrab({ row, target: row.status, by })
      const keys = 'Left and right choose a column, space drops it, Escape puts it back.'
      setSaid(
        `“${articleName(row)}” picked up from “${statusLabel(row.status)}”. ${by === 'keys' ? keys : ''}`,
      )
    },
    aim(target) {
      if (!grab || target === grab.target) return
      setGrab({ ...grab, target })
      if (target === null) return setSaid('Over no column.')
      const place = `${statusLabel(target)}, column ${columns.indexOf(target) + 1} of ${columns.length}.`
      setSaid(`${place} ${refusalOf(grab.row, target) ?? ''}`)
    },
    drop(target = grab?.target) {
      if (!grab || target === undefined) return
      const { row } = grab
      setGrab(null)
      setSaid('')
      if (target === null || target === row.status)
        return setSaid(`“${articleName(row)}” stays where it was.`)
      const refusal = refusalOf(row, target)
      if (refusal !== null || !isStatus(target)) setNotice({ text: refusal ?? '' })
      else move({ row, to: target })
    },
    cancel() {
      if (!grab) return
      setGrab(null)
      setSaid(`“${articleName(grab.row)}” stays where it was.`)
    },
    closeNotice: () => setNotice(null),
  }
}

/** Why the article may not be dropped there; null when it may. */
export function refusalOf(row: ArticleRow, target: string): string | null {
  if (target === row.status) return null
  if (!isStatus(target)) return `Articles can only be taken out of “${statusLabel(target)}”.`
  return statusMoveRefusal(row.status, target)
}
