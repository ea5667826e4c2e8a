// The order of rows, and the cursor that names a place in it. Plain code-unit order of derived keys, so that
// every adapter, browser and server agree.
import { GalleyError } from '../article/galley-error.ts'
import { foldText } from '../article/search-text.ts'
import { isStatus, statuses } from '../article/status.ts'
import { instantOf } from './article-date.ts'
import { type ArticleRow, type Sort, type SortKey, sortKeys } from './article-store.ts'
import { firstOf } from './first-of.ts'

type OrderKey = string | number

/** A place between two rows; it stays a place when the row it was made from is gone. */
export interface Place {
  key: OrderKey
  id: string
}

/** A row and what it is sorted by. */
export interface OrderedRow extends Place {
  row: ArticleRow
}

/** Longer keys would only make cursors long; rows that agree so far are ordered by id. */
const maxKeyCharacters = 200

const orderKeys: Record<Exclude<SortKey, 'relevance'>, (row: ArticleRow) => OrderKey> = {
  updated: row => row.updatedAt,
  date: remembered(row => instantOf(row.date)),
  title: remembered(row => foldText(row.title)),
  category: remembered(row => foldText(row.category)),
  status: row => `${isStatus(row.status) ? statuses.indexOf(row.status) : statuses.length}${row.status}`,
  writtenBy: remembered(row => foldText(row.writtenBy)),
  length: row => row.words,
  problems: row => row.problems.length,
  findings: findingsKey,
  flags: row => Number(row.trending) * 2 + Number(row.featured),
}

const numericKeys: readonly SortKey[] = ['length', 'problems', 'findings', 'flags']

/** Errors weigh more than any number of warnings, and these more than notes. What is not examined comes first. */
function findingsKey({ findings }: ArticleRow): number {
  if (!findings) return -1
  const { errors, warnings, notes } = findings
  return (errors * 1_000 + Math.min(warnings, 999)) * 1_000 + Math.min(notes, 999)
}

/** Of two rows that answer a search equally well the newer one comes first. */
function relevanceKey(rankOf: (row: ArticleRow) => number): (row: ArticleRow) => string {
  return row => `${String(rankOf(row)).padStart(4, '0')} ${row.updatedAt}`
}

export interface OrderedPage {
  rows: OrderedRow[]
  hasMore: boolean
}

type RankOf = (row: ArticleRow) => number

/**
 * The first `count` rows in order; `rankOf` says how well a row answers the search, from 0 to 9,999. A descending order is
 * the ascending one backwards, ties included.
 */
export function firstRows(
  rows: readonly ArticleRow[],
  sort: Sort,
  count: number,
  rankOf: RankOf,
): OrderedPage {
  const compare = comparisonFor(sort)
  return {
    rows: firstOf(withKeys(rows, sort, rankOf), count, compare),
    hasMore: rows.length > count,
  }
}

/** The `count` rows that follow a place. */
export function rowsAfter(
  place: Place,
  rows: readonly ArticleRow[],
  sort: Sort,
  count: number,
  rankOf: RankOf,
): OrderedPage {
  const compare = comparisonFor(sort)
  const rest = withKeys(rows, sort, rankOf).filter(row => compare(row, place) > 0)
  return { rows: firstOf(rest, count, compare), hasMore: rest.length > count }
}

function comparisonFor(sort: Sort): (a: Place, b: Place) => number {
  const { direction } = readSort(sort)
  return (a, b) => direction * comparePlaces(a, b)
}

function withKeys(rows: readonly ArticleRow[], sort: Sort, rankOf: RankOf): OrderedRow[] {
  const { sortKey } = readSort(sort)
  const keyOf = sortKey === 'relevance' ? relevanceKey(rankOf) : orderKeys[sortKey]
  return rows.map(row => {
    const key = keyOf(row)
    return { key: typeof key === 'string' ? key.slice(0, maxKeyCharacters) : key, id: row.id, row }
  })
}

export function writeCursor(sort: Sort, { key, id }: Place): string {
  return JSON.stringify([sort, key, id])
}

/** Throws `invalid` for a cursor that was not made by `writeCursor` for this sort. */
export function readCursor(cursor: string, sort: Sort): Place {
  const [cursorSort, key, id] = parseArray(cursor)
  const isKey = typeof key === (numericKeys.includes(readSort(sort).sortKey) ? 'number' : 'string')
  if (cursorSort !== sort || !isKey || typeof id !== 'string')
    throw new GalleyError(
      'invalid',
      'This page link does not fit the list any more. Start from the first page.',
    )
  return { key: key as OrderKey, id }
}

function readSort(sort: Sort): { sortKey: SortKey; direction: 1 | -1 } {
  const name = sort.startsWith('-') ? sort.slice(1) : sort
  const sortKey = sortKeys.find(key => key === name)
  if (!sortKey) throw new GalleyError('invalid', `Articles cannot be sorted by “${name}”.`)
  return { sortKey, direction: sort.startsWith('-') ? -1 : 1 }
}

function comparePlaces(a: Place, b: Place): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

function parseArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** Rows are never changed in place, so what is derived from one can be kept as long as the row lives. */
export function remembered<T>(derive: (row: ArticleRow) => T): (row: ArticleRow) => T {
  const known = new WeakMap<ArticleRow, T>()
  return row => {
    const key = known.get(row) ?? derive(row)
    known.set(row, key)
    return key
  }
}
