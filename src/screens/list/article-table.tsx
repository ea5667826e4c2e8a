// The grid with everything that acts on its rows: keys, selection, flags and the bars at its foot.
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { ListQuery, Sort } from '../../storage/article-store.ts'
import { type BulkTarget, targetIds } from '../data/bulk/bulk-target.ts'
import { type BulkRequest, useBulk } from '../data/bulk-context.tsx'
import { useStore } from '../data/store-context.tsx'
import { type ExportFormat, useTransfer } from '../data/transfer-context.tsx'
import { ArticleGrid, type GridHandle } from './article-grid.tsx'
import { useListPlace } from './list-place.ts'
import type { ListSearch } from './list-search.ts'
import { isSelected, type SelectChoice, selectedCount } from './selection.ts'
import { defaultSort } from './sort-choices.ts'
import { useActiveRow } from './use-active-row.ts'
import { useRowCommands, useSelectionCommands } from './use-list-commands.ts'
import { type RowKeyActions, useRowKeys } from './use-list-keys.ts'
import type { useLoadedRows } from './use-loaded-rows.ts'
import { useRowActions } from './use-row-actions.ts'
import { useRowWalk } from './use-row-walk.ts'
import { useSelection } from './use-selection.ts'
import { useStatusMenu } from './use-status-menu.ts'

// Menus come with the first selection, not with the list.
const SelectionBar = lazy(async () => ({ default: (await import('./selection-bar.tsx')).SelectionBar }))

interface ArticleTableProps {
  label: string
  query: ListQuery
  search: ListSearch
  loaded: ReturnType<typeof useLoadedRows>
  onSort: (sort: Sort) => void
}

/** Rows drawn as places while the first answer is awaited. */
const awaitedRows = 12

export function ArticleTable({ label, query, search, loaded, onSort }: ArticleTableProps) {
  const { articles, rows, ids, total = awaitedRows } = loaded
  const store = useStore()
  const { startExport } = useTransfer()
  const [selection, selectionActions] = useSelection(query)
  const bulk = useBulk()
  const place = useListPlace(search)
  const active = useActiveRow(ids, place)
  const grid = useRef<GridHandle | null>(null)
  const shownSearch = useShownSearch(search, articles.isPlaceholderData)
  const actions = useRowActions({ search: shownSearch, rows, activate: active.activate, selectionActions })
  const activeRow = rows[active.index]
  const count = selectedCount(selection, total)

  const target: BulkTarget =
    selection.kind === 'some' ? { ids: [...selection.ids] } : { query, except: selection.except }

  const { fetchNextPage, hasNextPage, isFetchingNextPage } = articles
  const fetchMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false })
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const move = useRowWalk({
    query,
    loaded,
    activeIndex: active.index,
    fetchMore,
    onGo(id) {
      grid.current?.focusActiveRow()
      active.activate(id)
    },
  })
  const statusMenu = useStatusMenu({
    activeId: activeRow?.id,
    count,
    selectionActions,
    onLeave: () => grid.current?.focusActiveRow(),
  })

  const rowActions: RowKeyActions = {
    move,
    open: () => activeRow && actions.open(activeRow.id),
    select: range =>
      activeRow && actions.select(activeRow.id, range || !isSelected(selection, activeRow.id), range),
    toggleFlag: flag => activeRow && actions.setFlag(activeRow.id, flag, !activeRow[flag]),
    extend(step) {
      selectionActions.extend(ids, active.index, step)
      move(step)
    },
    selectInSight: () => selectionActions.add(grid.current?.idsInSight() ?? []),
    selectAll: selectionActions.selectAll,
    setStatus: statusMenu.openByKey,
    clear: selectionActions.clear,
  }
  const selectBy: Record<SelectChoice, () => void> = {
    'in-sight': rowActions.selectInSight,
    all: selectionActions.selectAll,
    none: selectionActions.clear,
  }
  const onChange = (start: BulkRequest['start']) =>
    bulk.openChange({ target, start, onChanged: selectionActions.clear })
  const onExport = async (format: ExportFormat) =>
    startExport({ ids: await targetIds(store, target), format })
  useRowKeys(rowActions)
  useRowCommands(rowActions, activeRow)
  useSelectionCommands(count, { onChange, onExport })

  return (
    <>
      <ArticleGrid
        label={label}
        rows={rows}
        total={total}
        isBusy={articles.isPending || articles.isPlaceholderData}
        showsStatus={shownSearch.status === undefined}
        sort={search.sort ?? defaultSort(search)}
        selection={selection}
        active={active}
        place={place}
        actions={actions}
        onSort={onSort}
        onSelect={choice => selectBy[choice]()}
        onNeedMore={fetchMore}
        handleRef={grid}
      />
      <Suspense fallback={null}>
        {count > 0 && (
          <SelectionBar
            count={count}
            total={total}
            onSelectAll={selectionActions.selectAll}
            statusMenu={statusMenu}
            onChange={onChange}
            onShowRecent={bulk.openRecent}
            onExport={onExport}
            onClear={selectionActions.clear}
          />
        )}
      </Suspense>
    </>
  )
}

/** What the rows on the screen were found by: it changes with them, not before, so they are drawn once. */
function useShownSearch(search: ListSearch, isAwaited: boolean): ListSearch {
  const [shown, setShown] = useState(search)
  if (!isAwaited && shown !== search) setShown(search)
  return shown
}
