// The articles of one section, in order: those that the desk has placed, and the newest of the others.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ArticleRow, type ArticleStore, maxAtOnce } from '../../storage/article-store.ts'
import { arrange, type Flag, type FrontPageSection } from '../../storage/front-page.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** Nobody arranges more; the rest is counted. */
const shownRows = 200

export interface SectionRows {
  /** Undefined until they are read. */
  rows: readonly ArticleRow[] | undefined
  /** All articles with the flag. */
  total: number
  /** Why they cannot be read. */
  error: unknown
  retry: () => void
}

export function useSectionRows(flag: Flag, section: FrontPageSection | undefined): SectionRows {
  const store = useStore()
  const placed = section?.order ?? []
  const newest = useQuery({
    // In the shape of a list of one page, since whoever changes rows at once changes all lists that are kept.
    queryKey: [...queryKeys.lists, 'front page', flag],
    queryFn: async () => ({
      pages: [await store.list({ [flag]: true, sort: '-date', limit: shownRows })],
      pageParams: [null],
    }),
    enabled: section !== undefined,
  })
  const page = newest.data?.pages[0]
  const known = new Set(page?.items.map(row => row.id))
  const isWhole = page === undefined || page.nextCursor === null
  // Read by themselves, so that a move among the newest asks the store for nothing.
  const missing = isWhole ? [] : placed.filter(id => !known.has(id)).slice(0, maxAtOnce)
  const older = useQuery({
    queryKey: [...queryKeys.lists, 'front page', flag, missing.toSorted()],
    queryFn: async () => ({ pages: [{ items: await readRows(store, flag, missing) }], pageParams: [null] }),
    placeholderData: keepPreviousData,
    enabled: missing.length > 0,
  })
  const isRead = page !== undefined && (missing.length === 0 || !older.isPending)
  const found = missing.length > 0 ? (older.data?.pages[0]?.items ?? []) : []
  const listed = [...(page?.items ?? []), ...found.filter(row => !known.has(row.id))]
  // A row whose flag was just taken off stays in what was read until the next reading.
  const flagged = listed.filter(row => row[flag])
  return {
    rows: isRead ? arrange(flagged, placed).slice(0, shownRows) : undefined,
    total: page ? page.total - (listed.length - flagged.length) : 0,
    error: [newest, older].find(({ data, error }) => data === undefined && error)?.error ?? null,
    retry() {
      void newest.refetch()
      if (missing.length > 0) void older.refetch()
    },
  }
}

/** Placed articles that are not among the newest. */
async function readRows(store: ArticleStore, flag: Flag, ids: readonly string[]): Promise<ArticleRow[]> {
  const { articleRow } = await import('../../storage/article-row.ts')
  const rows = (await store.readMany(ids)).map(article => article && articleRow(article))
  return rows.filter(row => row?.[flag] === true) as ArticleRow[]
}
