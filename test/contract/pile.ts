// A generated pile of articles, generated queries, and the plain answer that a store's answer must equal.
import fc from 'fast-check'
import { type FacetField, facetFields, type ListQuery } from '../../src/storage/article-store.ts'

export interface PileArticle {
  id: string
  title: string
  date: string
  category: string
  status: string
  trending: boolean
  featured: boolean
  keywords: string[]
  generatedBy: string
  slug: string
  image: string
  body: string
}

const statusPool = ['new', 'draft', 'published', 'on hold']
const categoryPool = ['', 'Garden', 'Kitchen']
const keywordPool = ['tea', 'Tea', 'bread', 'winter soup']
const writerPool = ['', 'Bot 3', 'Ada']
const datePool = ['2025-03-01', '2025-03-02T10:00:00Z', '2025-03-02 23:59', '2025-03-04']
const dayPool = ['2025-03-01', '2025-03-02', '2025-03-03']
const slugPool = ['', 'tea-time', 'tea-for-two']
const imagePool = ['', '/a.jpg', '/b.jpg', '/c.jpg']
const wordPool = ['lemon', 'lemonade', 'salt', 'pepper']

export const pileArticles: fc.Arbitrary<Omit<PileArticle, 'id'>> = fc.record({
  title: fc.constantFrom(...wordPool),
  date: fc.constantFrom(...datePool),
  category: fc.constantFrom(...categoryPool),
  status: fc.constantFrom(...statusPool),
  trending: fc.boolean(),
  featured: fc.boolean(),
  keywords: fc.subarray(keywordPool),
  generatedBy: fc.constantFrom(...writerPool),
  slug: fc.oneof(fc.constantFrom(...slugPool), fc.uuid()),
  image: fc.oneof(fc.constantFrom(...imagePool), fc.uuid()),
  body: fc.subarray(wordPool).map(words => `${words.join(' ')}\n`),
})

export const pileQueries: fc.Arbitrary<ListQuery> = fc.record(
  {
    status: fc.constantFrom(...statusPool, 'review'),
    trending: fc.boolean(),
    featured: fc.boolean(),
    category: fc.constantFrom(...categoryPool),
    keyword: fc.constantFrom(...keywordPool),
    writtenBy: fc.constantFrom(...writerPool),
    dateFrom: fc.constantFrom(...dayPool),
    dateTo: fc.constantFrom(...dayPool),
    wordsMin: fc.nat(4),
    wordsMax: fc.nat(4),
    hasProblems: fc.boolean(),
    hasFindings: fc.boolean(),
    rule: fc.constantFrom('no-pepper', 'no-error'),
    slug: fc.constantFrom(...slugPool, ''),
    sameSlug: fc.boolean(),
    sameImage: fc.boolean(),
    assignee: fc.constant(''),
    facets: fc.subarray([...facetFields]),
    q: fc.constantFrom('', 'lemon', 'LEM sal', 'pepper', 'tea', 'nothing'),
    sort: fc.constantFrom('date', '-title', 'status', 'length'),
  },
  { requiredKeys: [] },
)

export interface PlainAnswer {
  /** Sorted by name. */
  ids: string[]
  counts: { all: number; status: Record<string, number>; trending: number; featured: number }
  /** Values that some article has, with how many have them. */
  facets: Record<string, Record<string, number>>
}

export function plainAnswer(pile: readonly PileArticle[], query: ListQuery): PlainAnswer {
  const { status: _, trending: __, featured: ___, ...beyondQueue } = query
  const reached = found(pile, beyondQueue)
  return {
    ids: found(pile, query)
      .map(article => article.id)
      .sort(),
    counts: {
      all: reached.length,
      status: countValues(reached.map(article => article.status)),
      trending: reached.filter(article => article.trending).length,
      featured: reached.filter(article => article.featured).length,
    },
    facets: Object.fromEntries(
      (query.facets ?? []).map(field => {
        const others = found(pile, { ...query, [field]: undefined })
        return [field, countValues(others.flatMap(article => valuesOf(pile, article)[field]))]
      }),
    ),
  }
}

function found(pile: readonly PileArticle[], query: ListQuery): PileArticle[] {
  return pile.filter(article => {
    const values = valuesOf(pile, article)
    return (
      facetFields.every(
        field => query[field] === undefined || values[field].includes(String(query[field])),
      ) && isReached(article, query)
    )
  })
}

function isReached(article: PileArticle, query: ListQuery): boolean {
  const day = article.date.slice(0, 10)
  const length = article.body.split(/\s+/).filter(word => word !== '').length
  const words = [article.title, ...article.keywords, article.body].join(' ').toLowerCase().split(/\s+/)
  const terms = (query.q ?? '').toLowerCase().split(' ')
  return (
    day >= (query.dateFrom ?? '') &&
    day <= (query.dateTo ?? '9999') &&
    length >= (query.wordsMin ?? 0) &&
    length <= (query.wordsMax ?? 9999) &&
    (query.slug === undefined || article.slug === query.slug) &&
    terms.every(term => words.some(word => word.startsWith(term)))
  )
}

function valuesOf(pile: readonly PileArticle[], article: PileArticle): Record<FacetField, string[]> {
  const isShared = (field: 'slug' | 'image') =>
    article[field] !== '' && pile.some(other => other !== article && other[field] === article[field])
  return {
    status: [article.status],
    trending: [String(article.trending)],
    featured: [String(article.featured)],
    category: [article.category],
    keyword: article.keywords,
    writtenBy: [article.generatedBy],
    hasProblems: ['false'],
    hasFindings: [String(hasPepper(article))],
    rule: hasPepper(article) ? ['no-pepper'] : [],
    sameSlug: [String(isShared('slug'))],
    sameImage: [String(isShared('image'))],
    assignee: [''],
  }
}

function hasPepper({ title, body }: PileArticle): boolean {
  return `${title} ${body}`.includes('pepper')
}

function countValues(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
