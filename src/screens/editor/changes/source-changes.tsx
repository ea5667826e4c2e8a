// The whole file line by line: what went, what came, and what stayed folded away.
import { IconChevronRight } from '@tabler/icons-react'
import { memo, useDeferredValue, useState } from 'react'
import type { LineComparison, LineStretch } from '../../../article/compare/compare-lines.ts'
import { WordDiff } from '../../../ui/markdown-diff/word-diff.tsx'
import { ChangeFrame } from './change-frame.tsx'
import styles from './changes-pane.module.css'
import { quoted, writingTitle } from './describe-change.ts'

interface SourceChangesProps {
  comparison: LineComparison
  isSideBySide: boolean
  onRestore: ((stretch: LineStretch) => void) | null
  onRestoreEnds: (() => void) | null
}

const contextLines = 3
const firstStretches = 40

export const SourceChanges = memo(function SourceChanges(props: SourceChangesProps) {
  const { comparison, isSideBySide, onRestore, onRestoreEnds } = props
  const { stretches, lineEnds } = comparison
  const changed = stretches.filter(({ isSame }) => !isSame)
  const count = changed.length + (lineEnds.length > 0 ? 1 : 0)
  const shown = useDeferredValue(stretches, stretches.slice(0, firstStretches))
  return (
    <div className={styles.source}>
      {shown.map((stretch, index) =>
        stretch.isSame ? (
          <SameLines
            key={`${stretch.afterLine} same`}
            stretch={stretch}
            isFirst={index === 0}
            isLast={index === stretches.length - 1}
          />
        ) : (
          <ChangeFrame
            key={`${stretch.afterLine} ${stretch.beforeLine}`}
            at={changed.indexOf(stretch)}
            count={count}
            onRestore={onRestore && (() => onRestore(stretch))}
            title={stretchTitle(stretch)}
            said={describeLines(stretch)}
            action={`Restore: ${stretchTitle(stretch)}`}
          >
            <ChangedLines stretch={stretch} isSideBySide={isSideBySide} />
          </ChangeFrame>
        ),
      )}
      {lineEnds.length > 0 && (
        <ChangeFrame
          at={changed.length}
          count={count}
          onRestore={onRestoreEnds}
          title="Line ends"
          said={`${writingTitle('text')}: ${lineEnds.length} lines`}
          action="Restore the line ends"
        >
          <p className={styles.note}>
            {lineEnds.length === 1 ? 'One line ends' : `${lineEnds.length} lines end`} in another way, or
            without a line end.
          </p>
        </ChangeFrame>
      )}
    </div>
  )
})

function SameLines({
  stretch,
  isFirst,
  isLast,
}: {
  stretch: LineStretch
  isFirst: boolean
  isLast: boolean
}) {
  const [isOpen, setIsOpen] = useState(false)
  const { after, afterLine } = stretch
  const start = isFirst ? 0 : contextLines
  const end = isLast ? after.length : after.length - contextLines
  if (isOpen || end - start < 2) return <Lines lines={after} from={afterLine} />
  return (
    <>
      {start > 0 && <Lines lines={after.slice(0, start)} from={afterLine} />}
      <button type="button" className={styles.fold} onClick={() => setIsOpen(true)}>
        <IconChevronRight size={13} stroke={1.75} aria-hidden />
        {end - start} unchanged lines
      </button>
      {end < after.length && <Lines lines={after.slice(end)} from={afterLine + end} />}
    </>
  )
}

function Lines({ lines, from }: { lines: readonly string[]; from: number }) {
  return (
    <div className={styles.rows}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that stayed never move
        <Row key={index} number={from + index} kind="same">
          {line}
        </Row>
      ))}
    </div>
  )
}

function ChangedLines({ stretch, isSideBySide }: { stretch: LineStretch; isSideBySide: boolean }) {
  const { before, after, beforeLine, afterLine } = stretch
  // As many on both sides are the same lines, written over.
  const isPaired = before.length === after.length
  const old = before.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a comparison never move
    <Row key={index} number={beforeLine + index} kind="removed">
      {isPaired ? <WordDiff before={line} after={after[index] ?? ''} only="before" /> : line}
    </Row>
  ))
  const now = after.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a comparison never move
    <Row key={index} number={afterLine + index} kind="added">
      {isPaired ? <WordDiff before={before[index] ?? ''} after={line} only="after" /> : line}
    </Row>
  ))
  return (
    <div className={styles.sides} data-side-by-side={isSideBySide || undefined}>
      <div className={styles.rows}>{old}</div>
      <div className={styles.rows}>{now}</div>
    </div>
  )
}

interface RowProps {
  number: number
  kind: 'same' | 'removed' | 'added'
  children: React.ReactNode
}

const signs = { same: '', removed: '−', added: '+' } as const

function Row({ number, kind, children }: RowProps) {
  return (
    <div className={styles.row} data-row={kind}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <span className={styles.sign} aria-hidden>
        {signs[kind]}
      </span>
      <code>{children}</code>
    </div>
  )
}

function stretchTitle({ before, after, beforeLine, afterLine }: LineStretch): string {
  const lines = after.length > 0 ? after : before
  const from = after.length > 0 ? afterLine : beforeLine
  const place = lines.length === 1 ? `Line ${from}` : `Lines ${from}–${from + lines.length - 1}`
  if (before.length === 0) return `${place} added`
  return after.length === 0 ? `${place} removed` : `${place} changed`
}

function describeLines(stretch: LineStretch): string {
  const parts = [
    stretch.before.length > 0 && `removed ${quoted(stretch.before.join(' '))}`,
    stretch.after.length > 0 && `added ${quoted(stretch.after.join(' '))}`,
  ]
  return `${stretchTitle(stretch)}: ${parts.filter(Boolean).join(', ')}`
}
