// The rows of a list as a grid: drawn only where they are seen, walked by keys, fetched as they come into sight.
// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to rows and their controls, not to cells
import { useEffect, useState } from 'react'
import type { ArticleRow, Sort } from '../../storage/article-store.ts'
import pane from '../../ui/pane-scroller.module.css'
import styles from './article-grid.module.css'
import { ElementKeys } from './element-keys.ts'
import { GridHeader } from './grid-header.tsx'
import shared from './list-columns.module.css'
import type { ListPlace } from './list-place.ts'
import { ListRow, type RowActions } from './list-row.tsx'
import { isSelected, type SelectChoice, type Selection, selectedCount } from './selection.ts'
import type { useActiveRow } from './use-active-row.ts'
import { useRowFocus } from './use-active-row.ts'
import { useLasting } from './use-lasting.ts'
import { useNow } from './use-now.ts'
import { headerHeightPx, useVirtualRows } from './use-virtual-rows.ts'

/** A page is asked for when so few rows are left before the next place without one. */
const rowsAhead = 250

interface ArticleGridProps {
  label: string
  rows: readonly ArticleRow[]
  /** All that match, loaded or not. */
  total: number
  isBusy: boolean
  showsStatus: boolean
  sort: Sort
  selection: Selection
  active: ReturnType<typeof useActiveRow>
  place: ListPlace
  actions: RowActions
  onSort: (sort: Sort) => void
  onSelect: (choice: SelectChoice) => void
  onNeedMore: () => void
  handleRef: React.RefObject<GridHandle | null>
}

/** What the keys of the list need from the grid. */
export interface GridHandle {
  focusActiveRow(): void
  idsInSight(): readonly string[]
}

export function ArticleGrid(props: ArticleGridProps) {
  const { rows, total, isBusy, selection, active, place, actions, onNeedMore, handleRef } = props
  const { scrollerRef, virtualizer } = useVirtualRows({ total, activeIndex: active.index, isBusy, place })
  const focus = useRowFocus({
    activeIndex: active.index,
    rowsRef: scrollerRef,
    scrollTo: index => virtualizer.scrollToIndex(index, { align: 'auto' }),
  })
  const idsInSight = () => {
    const { startIndex, endIndex } = virtualizer.calculateRange() ?? { startIndex: 0, endIndex: -1 }
    return rows.slice(startIndex, endIndex + 1).map(({ id }) => id)
  }
  useEffect(() => {
    handleRef.current = { focusActiveRow: focus.wantFocus, idsInSight }
  })
  const now = useNow()
  const isSlow = useLasting(isBusy)
  const drawn = virtualizer.getVirtualItems()
  const [elementKeys] = useState(() => new ElementKeys())
  const keys = elementKeys.assign(drawn.flatMap(({ index }) => rows[index]?.id ?? []))
  // The small first page is left alone until the list is scrolled: most lists are only looked at.
  const aheadRows = place.scrollTopPx > 0 ? rowsAhead : 0
  const needsMore = (drawn.at(-1)?.index ?? -1) + aheadRows >= rows.length
  // After every draw: a page may come so fast that nothing but the rows has changed since.
  useEffect(() => {
    if (needsMore) onNeedMore()
  })
  const count = selectedCount(selection, total)
  const selected = count === 0 ? 'none' : count >= total ? 'all' : 'some'
  const tabStop = Math.max(0, active.index)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus of its rows is
    <div
      ref={scrollerRef}
      className={`${pane.scroller} ${styles.scroller}`}
      aria-busy={isBusy}
      data-slow={isSlow || undefined}
      onFocus={event => {
        elementKeys.hold(rows[indexOfRow(event.target)]?.id ?? null)
        focus.onFocus()
      }}
      onBlur={event => {
        if (event.relatedTarget) elementKeys.hold(null)
        focus.onBlur(event)
      }}
      onScroll={event => {
        place.scrollTopPx = event.currentTarget.scrollTop
      }}
    >
      <div role="grid" aria-label={props.label} aria-rowcount={total + 1} aria-multiselectable>
        <GridHeader
          sort={props.sort}
          onSort={props.onSort}
          selectAll={{ selected, total, countInSight: () => idsInSight().length, onSelect: props.onSelect }}
        />
        <div
          role="rowgroup"
          data-own-focus
          className={styles.rows}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {drawn.map(({ index, start }) => {
            const row = rows[index]
            const topPx = start - headerHeightPx
            if (!row) return <PlaceholderRow key={`place ${index}`} index={index} topPx={topPx} />
            return (
              <ListRow
                key={keys.get(row.id)}
                row={row}
                index={index}
                topPx={topPx}
                now={now}
                isActive={index === active.index}
                isTabStop={index === tabStop}
                isSelected={isSelected(selection, row.id)}
                showsStatus={props.showsStatus}
                actions={actions}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** From 0; NaN for what is in no row, such as the header. */
function indexOfRow(element: Element): number {
  return Number(element.closest<HTMLElement>('[data-index]')?.dataset.index)
}

function PlaceholderRow({ index, topPx }: { index: number; topPx: number }) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${shared.columns} ${styles.placeholder}`}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <div role="gridcell" className={styles.bone} aria-label="Loading" />
    </div>
  )
}
