// The articles, filtered by what the address says: a queue of them as a list, or all queues as a board.
import { useDocumentTitle } from '@mantine/hooks'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useTransfer } from '../data/transfer-context.tsx'
import { ArticleTable } from './article-table.tsx'
import { DropArea } from './drop-area.tsx'
import { FilterBar } from './filter-bar.tsx'
import { IgnoredNote } from './ignored-note.tsx'
import { EmptyQueue, ListFailed, NoArticles, NothingMatches } from './list-empty.tsx'
import { ListHeader } from './list-header.tsx'
import { hasFilters, listQuery, noFilters, queueTitle } from './list-query.ts'
import styles from './list-screen.module.css'
import type { ListSearch } from './list-search.ts'
import { ListSidebar } from './list-sidebar.tsx'
import { ObstacleNote } from './obstacle-note.tsx'
import { SearchField } from './search-field.tsx'
import { defaultSort } from './sort-choices.ts'
import { usePageCommands } from './use-list-commands.ts'
import { type PageKeyActions, usePageKeys } from './use-list-keys.ts'
import { useLoadedRows } from './use-loaded-rows.ts'
import { ViewSwitch } from './view-switch.tsx'

const Board = lazy(async () => ({ default: (await import('./board/board.tsx')).Board }))

export function ListScreen() {
  const search = useSearch({ strict: false })
  const isBoard = useLocation({ select: ({ pathname }) => pathname === '/board' })
  const navigate = useNavigate()
  const { openImport, startExport } = useTransfer()
  const query = useMemo(
    () => listQuery(isBoard ? { ...search, status: undefined } : search),
    [search, isBoard],
  )
  const loaded = useLoadedRows(query)
  const searchRef = useRef<HTMLInputElement>(null)
  const title = queueTitle(query)
  useDocumentTitle(`${title} · Galley`)

  const filter = useCallback(
    (change: Partial<ListSearch>, replace = false) =>
      void navigate({ to: '.', search: before => ({ ...before, ignored: undefined, ...change }), replace }),
    [navigate],
  )
  const { articles, total, counts, nearWords } = loaded
  const pageActions: PageKeyActions = {
    search: () => searchRef.current?.focus(),
    newArticle: () => void navigate({ to: '/new' }),
  }
  usePageKeys(pageActions)
  const [isSaving, setIsSaving] = useState(false)
  usePageCommands({
    ...pageActions,
    exportAs: format => startExport({ query, format }),
    saveView: () => setIsSaving(true),
  })

  return (
    <DropArea className={styles.desk} onDrop={openImport}>
      <ListSidebar counts={counts} />
      <main className={styles.main}>
        <ListHeader
          title={title}
          total={total}
          search={
            <SearchField
              value={search.q ?? ''}
              inputRef={searchRef}
              onSearch={text => filter({ q: text || undefined }, true)}
            />
          }
          viewSwitch={<ViewSwitch isBoard={isBoard} />}
          onImport={() => openImport([])}
          onExport={format => startExport({ query, format })}
        />
        <FilterBar
          query={query}
          search={search}
          onFilter={filter}
          isSaving={isSaving}
          onSaving={setIsSaving}
        />
        <ObstacleNote />
        {search.ignored && <IgnoredNote names={search.ignored} onClose={() => filter({}, true)} />}
        {nearWords && <p className={styles.near}>Also showing near matches: {nearWords.join(', ')}</p>}
        <output className={styles.live} aria-live="polite">
          {total !== undefined && !articles.isPlaceholderData && countText(total, nearWords)}
        </output>
        {articles.error && !articles.data ? (
          <ListFailed error={articles.error} onRetry={() => void articles.refetch()} />
        ) : total === 0 ? (
          <Empty
            search={search}
            title={title}
            all={counts?.all ?? 0}
            onClear={() => filter(noFilters(search))}
          />
        ) : isBoard ? (
          <Suspense fallback={null}>
            <Board query={query} current={search.status} counts={counts} />
          </Suspense>
        ) : (
          <ArticleTable
            label={title}
            query={query}
            search={search}
            loaded={loaded}
            onSort={sort => filter({ sort: sort === defaultSort(search) ? undefined : sort })}
          />
        )}
      </main>
    </DropArea>
  )
}

function countText(total: number, nearWords: readonly string[] | undefined): string {
  const count = total === 1 ? '1 article' : `${total.toLocaleString('en')} articles`
  return nearWords ? `${count}, near matches too` : count
}

interface EmptyProps {
  search: ListSearch
  title: string
  /** Articles in all queues, with these filters. */
  all: number
  onClear: () => void
}

function Empty({ search, title, all, onClear }: EmptyProps) {
  if (hasFilters(search)) return <NothingMatches queue={title} onClear={onClear} />
  return all === 0 ? <NoArticles /> : <EmptyQueue queue={title} />
}
