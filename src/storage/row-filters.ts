// The filters of a list query over rows in memory. Each is asked by itself, so that a count can leave out one of them.
import { dayOf } from './article-date.ts'
import type { ArticleRow, FacetField, FindingCounts, ListQuery, PileRules } from './article-store.ts'

export type FilterName = FacetField | 'date' | 'words' | 'slug'

export interface RowFilter {
  name: FilterName
  passes(row: ArticleRow): boolean
}

/** What filters need to know beyond the row. */
export interface RowFacts {
  /** The assignee of an id, '' for none. */
  assigneeOf(id: string): string
  isSlugShared(row: ArticleRow): boolean
  isImageShared(row: ArticleRow): boolean
  /** Rules of the whole pile that find something in the article. */
  pileRulesOf(id: string): readonly string[]
}

type ValuesOf = (row: ArticleRow, facts: RowFacts) => readonly string[]

/** The values of a row that a filter compares with; yes and no as `true` and `false`. */
export const valuesOf: Readonly<Record<FacetField, ValuesOf>> = {
  status: row => [row.status],
  trending: row => [String(row.trending)],
  featured: row => [String(row.featured)],
  category: row => [row.category],
  keyword: row => row.keywords,
  writtenBy: row => [row.writtenBy],
  hasProblems: row => [String(row.problems.length > 0)],
  hasFindings: ({ findings }) => (findings ? [String(totalOf(findings) > 0)] : []),
  rule: ({ id, findings }, facts) => [...Object.keys(findings?.rules ?? {}), ...facts.pileRulesOf(id)],
  sameSlug: (row, facts) => [String(facts.isSlugShared(row))],
  sameImage: (row, facts) => [String(facts.isImageShared(row))],
  assignee: (row, facts) => [facts.assigneeOf(row.id)],
}

const facetNames = Object.keys(valuesOf) as FacetField[]

/** The filters that the query sets, and no others. */
export function rowFilters(query: ListQuery, facts: RowFacts): RowFilter[] {
  const filters: RowFilter[] = []
  for (const name of facetNames) {
    const wanted = query[name]
    if (wanted === undefined) continue
    const value = String(wanted)
    filters.push({ name, passes: row => valuesOf[name](row, facts).includes(value) })
  }
  const { dateFrom, dateTo, wordsMin = 0, wordsMax = Number.POSITIVE_INFINITY } = query
  if (dateFrom !== undefined || dateTo !== undefined)
    filters.push({ name: 'date', passes: row => isInDays(dayOf(row.date), dateFrom, dateTo) })
  if (query.wordsMin !== undefined || query.wordsMax !== undefined)
    filters.push({ name: 'words', passes: row => row.words >= wordsMin && row.words <= wordsMax })
  if (query.slug !== undefined) filters.push({ name: 'slug', passes: row => row.slug === query.slug })
  return filters
}

/** The facts about a whole pile; what is shared is looked for when it is first asked. */
export function rowFacts(
  rows: readonly ArticleRow[],
  assigneeOf: (id: string) => string,
  pileRules?: PileRules,
): RowFacts {
  if (!isSamePile(lastShared.rows, rows)) lastShared = { rows }
  const shared = lastShared
  return {
    assigneeOf,
    isSlugShared(row) {
      shared.slugs ??= sharedValues(rows, each => each.slug)
      return shared.slugs.has(row.slug)
    },
    isImageShared(row) {
      shared.images ??= sharedValues(rows, each => each.image)
      return shared.images.has(row.image)
    },
    pileRulesOf: id => pileRules?.rulesOf(id) ?? none,
  }
}

const none: readonly string[] = []

/** Kept for the next question about the same pile: most are, and to look through all rows takes longer than the rest. */
let lastShared: { rows: readonly ArticleRow[]; slugs?: ReadonlySet<string>; images?: ReadonlySet<string> } = {
  rows: [],
}

/** Rows are never changed in place. */
function isSamePile(before: readonly ArticleRow[], now: readonly ArticleRow[]): boolean {
  return before.length === now.length && now.every((row, index) => row === before[index])
}

/** Values that more than one row has; '' is none. */
function sharedValues(rows: readonly ArticleRow[], fieldOf: (row: ArticleRow) => string): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const row of rows) {
    const value = fieldOf(row)
    if (value !== '' && seen.has(value)) shared.add(value)
    seen.add(value)
  }
  return shared
}

function totalOf({ errors, warnings, notes }: FindingCounts): number {
  return errors + warnings + notes
}

function isInDays(day: string, from = '', to = '9999-12-31'): boolean {
  return day !== '' && day >= from && day <= to
}
