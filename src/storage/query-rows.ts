// S6 for every adapter that has its rows in memory: filter, sort, page and count in one consistent answer.
import { GalleyError } from '../article/galley-error.ts'
import { type RankedFields, searchRank } from '../article/search-rank.ts'
import { foldText } from '../article/search-text.ts'
import type { FoundTexts } from '../article/text-search.ts'
import type { ArticlePage, ArticleRow, Counts, ListQuery, PileRules } from './article-store.ts'
import { createFacetCounter } from './facet-counter.ts'
import { type FilterName, type RowFilter, rowFacts, rowFilters } from './row-filters.ts'
import { firstRows, readCursor, remembered, rowsAfter, writeCursor } from './sort-order.ts'

const defaultLimit = 100
const maxLimit = 1_000

/**
 * One page of the rows that match. `found` is what `query.q` found, null for no search; `assigneeOf` gives the
 * assignee of an id, '' for none.
 * Throws `invalid` for a limit, sort or cursor that does not fit. Rows must not be changed in place.
 */
export function queryRows(
  rows: Iterable<ArticleRow>,
  query: ListQuery,
  found: FoundTexts | null,
  assigneeOf: (id: string) => string = () => '',
  pileRules?: PileRules,
): ArticlePage {
  const { sort = found ? '-relevance' : '-updated', limit = defaultLimit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit)
    throw new GalleyError('invalid', 'A page has 1 to 1,000 articles.')
  const all = [...rows]
  const facts = rowFacts(all, assigneeOf, pileRules)
  const filters = rowFilters(query, facts)
  const facetCounter = createFacetCounter(query, facts)
  const queues = createQueueCounter()
  const matching: ArticleRow[] = []
  for (const row of all) {
    if (found && !found.strengths.has(row.id)) continue
    const { failed, failedOnly, isInQueues } = failureOf(row, filters)
    if (isInQueues) queues.count(row)
    if (query.facets && failed <= 1) facetCounter.count(row, failedOnly)
    if (failed === 0) matching.push(row)
  }
  const rank = (row: ArticleRow) => rankOf(row, found)
  const page =
    query.cursor === undefined
      ? firstRows(matching, sort, limit, rank)
      : rowsAfter(readCursor(query.cursor, sort), matching, sort, limit, rank)
  const nearWords = found?.terms.flatMap(term => term.near) ?? []
  const last = page.rows.at(-1)
  return {
    items: page.rows.map(({ row }) => {
      const listed = withAssignee(row, assigneeOf(row.id))
      return query.ruleCounts ? listed : withoutRules(listed)
    }),
    nextCursor: last && page.hasMore ? writeCursor(sort, last) : null,
    total: matching.length,
    counts: queues.counts(),
    ...(nearWords.length > 0 && { nearWords }),
    ...(query.facets && { facets: facetCounter.facets() }),
  }
}

/** What a row fails: a count leaves out one filter, and the counts of the queues leave out all that choose one. */
function failureOf(row: ArticleRow, filters: readonly RowFilter[]) {
  let failed = 0
  let failedOnly: FilterName | null = null
  let isInQueues = true
  for (const { name, passes } of filters) {
    if (passes(row)) continue
    failed += 1
    failedOnly = name
    if (!isQueueFilter(name)) isInQueues = false
  }
  return { failed, failedOnly, isInQueues }
}

/** Rows are kept as they came, since what is remembered of a row hangs on it. */
function withAssignee(row: ArticleRow, assignee: string): ArticleRow {
  return assignee === '' ? row : { ...row, assignee }
}

/** A list is read often, and hardly ever for the sake of single rules. */
function withoutRules(row: ArticleRow): ArticleRow {
  if (!row.findings?.rules) return row
  const { errors, warnings, notes } = row.findings
  return { ...row, findings: { errors, warnings, notes } }
}

const rankedFields = remembered<RankedFields>(({ title, keywords }) => ({
  title: foldText(title),
  keywords: foldText(keywords.join('\n')),
}))

function rankOf(row: ArticleRow, found: FoundTexts | null): number {
  return found ? searchRank(rankedFields(row), found.terms, found.strengths.get(row.id) ?? 0) : 0
}

/** The filters that choose a queue: the counts say how many rows each would show. */
function isQueueFilter(name: FilterName): boolean {
  return name === 'status' || name === 'trending' || name === 'featured'
}

function createQueueCounter() {
  const ofStatus = new Map<string, number>()
  const sums = { all: 0, trending: 0, featured: 0 }
  return {
    count({ status, trending, featured }: ArticleRow): void {
      sums.all += 1
      ofStatus.set(status, (ofStatus.get(status) ?? 0) + 1)
      if (trending) sums.trending += 1
      if (featured) sums.featured += 1
    },
    counts: (): Counts => ({
      ...sums,
      status: Object.assign(Object.create(null), Object.fromEntries(ofStatus)),
    }),
  }
}
