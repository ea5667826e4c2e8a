// The grid with everything that acts on its rows: keys, selection, flags and the bars at its foot.
import { useNavigate } from '@tanstack/react-router'
import { lazy, type RefObject, Suspense, useCallback, useRef, useState } from 'react'
import type { ListQuery, Sort } from '../../storage/article-store.ts'
import { allRows } from '../data/all-rows.ts'
import { useStore } from '../data/store-context.tsx'
import { useTransfer } from '../data/transfer-context.tsx'
import { useChangeMany } from '../data/use-change-many.ts'
import { ArticleGrid } from './article-grid.tsx'
import { useListPlace } from './list-place.ts'
import type { ListSearch } from './list-search.ts'
import { isSelected, selectedCount } from './selection.ts'
import { defaultSort } from './sort-choices.ts'
import { useActiveRow } from './use-active-row.ts'
import { useListKeys } from './use-list-keys.ts'
import type { useLoadedRows } from './use-loaded-rows.ts'
import { useRowActions } from './use-row-actions.ts'
import { useSelection } from './use-selection.ts'

// Menus come with the first selection, not with the list.
const SelectionBar = lazy(async () => ({ default: (await import('./selection-bar.tsx')).SelectionBar }))
const ChangeBar = lazy(async () => ({ default: (await import('./change-bar.tsx')).ChangeBar }))
const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }))

interface ArticleTableProps {
  label: string
  query: ListQuery
  search: ListSearch
  loaded: ReturnType<typeof useLoadedRows>
  searchRef: RefObject<HTMLInputElement | null>
  onSort: (sort: Sort) => void
}

/** Rows drawn as places while the first answer is awaited. */
const awaitedRows = 12

export function ArticleTable({ label, query, search, loaded, searchRef, onSort }: ArticleTableProps) {
  const { articles, rows, ids, total = awaitedRows } = loaded
  const store = useStore()
  const navigate = useNavigate()
  const { startExport } = useTransfer()
  const [selection, selectionActions] = useSelection(query)
  const [showsKeys, setShowsKeys] = useState(false)
  const many = useChangeMany()
  const place = useListPlace(search)
  const active = useActiveRow(ids, place)
  const focusActiveRow = useRef<(() => void) | null>(null)
  const actions = useRowActions({ rows, activate: active.activate, selectionActions })
  const activeRow = rows[active.index]
  const count = selectedCount(selection, total)

  const selectedIds = useCallback(async () => {
    if (selection.kind === 'some') return [...selection.ids]
    const matching: string[] = []
    for await (const { id } of allRows(store, query)) if (!selection.except.has(id)) matching.push(id)
    return matching
  }, [selection, store, query])

  useListKeys({
    move(step) {
      const next = Math.max(0, Math.min(ids.length - 1, active.index + step))
      const id = ids[active.index === -1 ? 0 : next]
      if (id === undefined) return
      focusActiveRow.current?.()
      active.activate(id)
    },
    open: () => activeRow && actions.open(activeRow.id),
    select: range =>
      activeRow && actions.select(activeRow.id, range || !isSelected(selection, activeRow.id), range),
    toggleFlag: flag => activeRow && actions.setFlag(activeRow.id, flag, !activeRow[flag]),
    search: () => searchRef.current?.focus(),
    newArticle: () => void navigate({ to: '/new' }),
    showKeys: () => setShowsKeys(true),
    clear: selectionActions.clear,
  })
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = articles
  const fetchMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false })
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  return (
    <>
      <ArticleGrid
        label={label}
        rows={rows}
        total={total}
        isBusy={articles.isPending || articles.isPlaceholderData}
        showsStatus={search.status === undefined}
        sort={search.sort ?? defaultSort}
        selection={selection}
        active={active}
        place={place}
        actions={actions}
        onSort={onSort}
        onSelectAll={all => (all ? selectionActions.selectAll() : selectionActions.clear())}
        onNeedMore={fetchMore}
        focusRef={focusActiveRow}
      />
      <Suspense fallback={null}>
        {many.isRunning || many.result ? (
          <ChangeBar job={many} />
        ) : (
          count > 0 && (
            <SelectionBar
              count={count}
              onChange={fields => many.change({ ids: selectedIds, fields })}
              onExport={async () => startExport({ ids: await selectedIds() })}
              onClear={selectionActions.clear}
            />
          )
        )}
        {showsKeys && <KeyList onClose={() => setShowsKeys(false)} />}
      </Suspense>
    </>
  )
}
