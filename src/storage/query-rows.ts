// S6 for every adapter that has its rows in memory: filter, sort, page and count in one consistent answer.
import { GalleyError } from '../article/galley-error.ts'
import { dayOf } from './article-date.ts'
import type { ArticlePage, ArticleRow, Counts, ListQuery } from './article-store.ts'
import { indexAfter, readCursor, sortRows, writeCursor } from './sort-order.ts'

const defaultLimit = 100
const maxLimit = 1_000

/**
 * One page of the rows that match. `matchesText` answers for `query.q` and is asked last, only for rows that
 * pass all cheaper filters; `assigneeOf` gives the assignee of an id, '' for none.
 * Throws `invalid` for a limit, sort or cursor that does not fit. Rows must not be changed in place.
 */
export function queryRows(
  rows: Iterable<ArticleRow>,
  query: ListQuery,
  matchesText: (row: ArticleRow) => boolean,
  assigneeOf: (id: string) => string = () => '',
): ArticlePage {
  const { sort = '-updated', limit = defaultLimit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit)
    throw new GalleyError('invalid', 'A page has 1 to 1,000 articles.')
  const counts: Counts = { all: 0, status: Object.create(null), trending: 0, featured: 0 }
  const matching: ArticleRow[] = []
  for (const row of rows) {
    if (!passesFilters(row, query, assigneeOf) || !matchesText(row)) continue
    countRow(counts, row)
    if (isInQueue(row, query)) matching.push(row)
  }
  const ordered = sortRows(matching, sort)
  const start = query.cursor === undefined ? 0 : indexAfter(ordered, readCursor(query.cursor, sort), sort)
  const page = ordered.slice(start, start + limit)
  const last = page.at(-1)
  return {
    items: page.map(({ row }) => row),
    nextCursor: last && start + limit < ordered.length ? writeCursor(sort, last) : null,
    total: matching.length,
    counts,
  }
}

/** The filters that choose a queue: the counts say how many rows each would show. */
function isInQueue(row: ArticleRow, query: ListQuery): boolean {
  return (
    (query.status === undefined || row.status === query.status) &&
    (query.trending === undefined || row.trending === query.trending) &&
    (query.featured === undefined || row.featured === query.featured)
  )
}

function passesFilters(row: ArticleRow, query: ListQuery, assigneeOf: (id: string) => string): boolean {
  return (
    (query.category === undefined || row.category === query.category) &&
    (query.keyword === undefined || row.keywords.includes(query.keyword)) &&
    (query.writtenBy === undefined || row.writtenBy === query.writtenBy) &&
    (query.hasProblems === undefined || row.problems.length > 0 === query.hasProblems) &&
    (query.assignee === undefined || assigneeOf(row.id) === query.assignee) &&
    isInDays(row, query)
  )
}

function isInDays(row: ArticleRow, { dateFrom, dateTo }: ListQuery): boolean {
  if (dateFrom === undefined && dateTo === undefined) return true
  const day = dayOf(row.date)
  return day !== '' && (dateFrom === undefined || day >= dateFrom) && (dateTo === undefined || day <= dateTo)
}

function countRow(counts: Counts, row: ArticleRow): void {
  counts.all += 1
  counts.status[row.status] = (counts.status[row.status] ?? 0) + 1
  if (row.trending) counts.trending += 1
  if (row.featured) counts.featured += 1
}
