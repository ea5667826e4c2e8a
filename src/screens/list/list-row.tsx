// One article in the list: a row of the grid. Only the active row's controls are tab stops.
// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to rows and their controls, not to cells
import { memo } from 'react'
import type { Snippet } from '../../article/find-snippet.ts'
import { readingMinutes } from '../../article/reading-minutes.ts'
import { statusLabel } from '../../article/status.ts'
import type { ArticleRow } from '../../storage/article-store.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { StatusDot } from '../../ui/status-dot.tsx'
import { FindingMark } from './finding-mark.tsx'
import { FlagButton } from './flag-button.tsx'
import shared from './list-columns.module.css'
import styles from './list-row.module.css'
import { absoluteTime, relativeTime } from './relative-time.ts'

export interface RowActions {
  select(id: string, selected: boolean, range: boolean): void
  setFlag(id: string, flag: 'trending' | 'featured', on: boolean): void
  activate(id: string): void
  open(id: string): void
  /** Where the article opens, for a link. */
  href(id: string): string
}

interface ListRowProps {
  row: ArticleRow
  /** From 0, over the whole list. */
  index: number
  topPx: number
  now: number
  isActive: boolean
  isTabStop: boolean
  isSelected: boolean
  showsStatus: boolean
  actions: RowActions
}

export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, index, topPx, now, isActive, isTabStop, isSelected, showsStatus, actions } = props
  const tabIndex = isTabStop ? 0 : -1
  const name = row.title || row.id.slice(row.id.lastIndexOf('/') + 1)
  const flag = (flag: 'trending' | 'featured') => (
    <FlagButton
      flag={flag}
      isOn={row[flag]}
      articleName={name}
      tabIndex={tabIndex}
      onChange={on => actions.setFlag(row.id, flag, on)}
    />
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all rows
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      className={`${shared.columns} ${styles.row}`}
      data-active={isActive || undefined}
      tabIndex={tabIndex}
      style={{ transform: `translateY(${topPx}px)` }}
      onFocus={() => actions.activate(row.id)}
      onClick={event => {
        if (!(event.target as Element).closest('a, button, input')) actions.open(row.id)
      }}
    >
      <div role="gridcell" className={styles.check}>
        <Checkbox
          label={`Select ${name}`}
          checked={isSelected}
          tabIndex={tabIndex}
          onChange={({ checked, shiftKey }) => actions.select(row.id, checked, shiftKey)}
        />
      </div>
      <div role="gridcell" className={styles.article}>
        {/* Not the router's link, which would be worked out anew in every row with every change of the address. */}
        <a
          href={actions.href(row.id)}
          tabIndex={-1}
          className={styles.title}
          data-untitled={!row.title || undefined}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
            event.preventDefault()
            actions.open(row.id)
          }}
        >
          {name}
        </a>
        <span className={styles.excerpt}>
          {showsStatus && (
            <span className={styles.status}>
              <StatusDot status={row.status} />
              {statusLabel(row.status)}
            </span>
          )}
          {row.snippet ? <FoundText {...row.snippet} /> : row.excerpt}
        </span>
      </div>
      <div role="gridcell" className={`${shared.desk} ${styles.category}`} title={row.category}>
        {row.category}
      </div>
      <div role="gridcell" className={styles.checks}>
        <FindingMark findings={row.findings} problems={row.problems} />
      </div>
      <div role="gridcell" className={styles.flags}>
        {flag('trending')}
        {flag('featured')}
      </div>
      <div role="gridcell" className={`${shared.wide} ${styles.author}`} title={row.writtenBy}>
        {row.writtenBy || 'Staff'}
      </div>
      <div role="gridcell" className={`${shared.wide} ${styles.length}`}>
        {row.readingTime ?? readingMinutes(row.words)} min
      </div>
      <div role="gridcell" className={`${shared.desk} ${styles.updated}`} title={absoluteTime(row.updatedAt)}>
        {relativeTime(row.updatedAt, now)}
      </div>
    </div>
  )
})

function FoundText({ before, match, after }: Snippet) {
  const near = /\S*\s*$/.exec(before)?.index ?? 0
  return (
    <>
      <span className={styles.far}>{before.slice(0, near)}</span>
      {before.slice(near)}
      <mark className={styles.found}>{match}</mark>
      {after}
    </>
  )
}
