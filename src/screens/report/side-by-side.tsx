// Two articles beside each other, with what differs marked; one above the other on a narrow page.

import { useMemo } from 'react'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useArticle } from '../data/use-article.ts'
import { compareTexts, type Piece, type TextRow } from './compare-texts.ts'
import styles from './side-by-side.module.css'

export function SideBySide({ leftId, rightId }: { leftId: string; rightId: string }) {
  const left = useArticle(leftId)
  const right = useArticle(rightId)
  const rows = useMemo(
    () => (left.data && right.data ? compareTexts(left.data.source, right.data.source) : null),
    [left.data, right.data],
  )
  const error = left.error ?? right.error
  if (error) return <p role="alert">{error.message}</p>
  if (left.data === null || right.data === null) return <p>One of them is no longer there.</p>
  if (!rows) return <p>Reading both…</p>
  if (rows.length === 0) return <p>Both files are the same to the last character.</p>
  return (
    <ScrollRegion className={styles.texts} aria-label={`${leftId} beside ${rightId}`}>
      <div className={styles.head}>
        <b>{leftId}</b>
        <b>{rightId}</b>
      </div>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a comparison never move
        <Row key={index} row={row} />
      ))}
    </ScrollRegion>
  )
}

function Row({ row: { kind, left, right } }: { row: TextRow }) {
  return (
    <div className={styles.row} data-kind={kind}>
      <Side pieces={left} mark="del" />
      <Side pieces={right} mark="ins" />
    </div>
  )
}

function Side({ pieces, mark: Mark }: { pieces: readonly Piece[] | null; mark: 'del' | 'ins' }) {
  return (
    <div className={styles.side} data-empty={pieces === null || undefined}>
      {pieces?.map(({ text, isOwn }, index) => {
        const Part = isOwn ? Mark : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never move
        return <Part key={index}>{text}</Part>
      })}
    </div>
  )
}
