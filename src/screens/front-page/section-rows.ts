// The articles of one section, in order: those that the desk has placed, and the newest of the others.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ArticlePage, ArticleRow, ArticleStore } from '../../storage/article-store.ts'
import { arrange, type Flag, type FrontPageSection } from '../../storage/front-page.ts'
import { queryKeys } from '../data/query-keys.ts'
import { useStore } from '../data/store-context.tsx'

/** Nobody arranges more; the rest is counted. */
export const shownRows = 200

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
  const { data, error, refetch } = useQuery({
    // In the shape of a list of one page, since whoever changes rows at once changes all lists that are kept.
    queryKey: [...queryKeys.lists, 'front page', flag, placed.toSorted()],
    queryFn: async () => ({ pages: [await readSection(store, flag, placed)], pageParams: [null] }),
    placeholderData: keepPreviousData,
    enabled: section !== undefined,
  })
  const page = data?.pages[0]
  // A row whose flag was just taken off stays in what was read until the next reading.
  const flagged = page?.items.filter(row => row[flag])
  return {
    rows: flagged && arrange(flagged, placed).slice(0, shownRows),
    total: page ? page.total - (page.items.length - (flagged?.length ?? 0)) : 0,
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  }
}

async function readSection(store: ArticleStore, flag: Flag, placed: readonly string[]): Promise<ArticlePage> {
  const page = await store.list({ [flag]: true, sort: '-date', limit: shownRows })
  if (page.nextCursor === null) return page
  const known = new Set(page.items.map(row => row.id))
  const missing = placed.filter(id => !known.has(id)).slice(0, shownRows)
  const found = await Promise.all(missing.map(id => readRow(store, id)))
  return { ...page, items: [...page.items, ...found.filter(row => row?.[flag] === true)] as ArticleRow[] }
}

/** A placed article that is not among the newest. */
async function readRow(store: ArticleStore, id: string): Promise<ArticleRow | null> {
  const [article, { articleRow }] = await Promise.all([
    store.read(id),
    import('../../storage/article-row.ts'),
  ])
  return article && articleRow(article)
}
