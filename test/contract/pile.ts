// A generated pile of articles, generated queries, and the plain answer that a store's answer must equal.
import fc from 'fast-check'
import type { ListQuery } from '../../src/storage/article-store.ts'

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
  body: string
}

const statusPool = ['new', 'draft', 'published', 'on hold']
const categoryPool = ['', 'Garden', 'Kitchen']
const keywordPool = ['tea', 'Tea', 'bread', 'winter soup']
const writerPool = ['', 'Bot 3', 'Ada']
const datePool = ['2025-03-01', '2025-03-02T10:00:00Z', '2025-03-02 23:59', '2025-03-04']
const dayPool = ['2025-03-01', '2025-03-02', '2025-03-03']
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
    q: fc.constantFrom('', 'lemon', 'LEM sal', 'pepper', 'tea', 'nothing'),
    sort: fc.constantFrom('date', '-title', 'status', 'length'),
  },
  { requiredKeys: [] },
)

export interface PlainAnswer {
  /** Sorted by name. */
  ids: string[]
  counts: { all: number; status: Record<string, number>; trending: number; featured: number }
}

export function plainAnswer(pile: readonly PileArticle[], query: ListQuery): PlainAnswer {
  const reached = pile.filter(article => isReached(article, query))
  const found = reached.filter(
    article =>
      article.status === (query.status ?? article.status) &&
      article.trending === (query.trending ?? article.trending) &&
      article.featured === (query.featured ?? article.featured),
  )
  const status: Record<string, number> = {}
  for (const article of reached) status[article.status] = (status[article.status] ?? 0) + 1
  return {
    ids: found.map(article => article.id).sort(),
    counts: {
      all: reached.length,
      status,
      trending: reached.filter(article => article.trending).length,
      featured: reached.filter(article => article.featured).length,
    },
  }
}

function isReached(article: PileArticle, query: ListQuery): boolean {
  const day = article.date.slice(0, 10)
  const words = [article.title, ...article.keywords, article.body].join(' ').toLowerCase().split(/\s+/)
  const terms = (query.q ?? '').toLowerCase().split(' ')
  return (
    article.category === (query.category ?? article.category) &&
    (query.keyword === undefined || article.keywords.includes(query.keyword)) &&
    article.generatedBy === (query.writtenBy ?? article.generatedBy) &&
    day >= (query.dateFrom ?? '') &&
    day <= (query.dateTo ?? '9999') &&
    terms.every(term => words.some(word => word.startsWith(term)))
  )
}
