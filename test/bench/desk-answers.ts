// How fast the server answers what the list asks, over HTTP from another process.
import { p95Of } from './measure.ts'
import type { FigureNotes, Report } from './report.ts'
import type { BenchDesk } from './with-desk.ts'

const rounds = 6

/** In the queries of the API: each with several of its kind, so that no answer is kept from the one before. */
const kinds: { name: string; queries: string[]; notes?: FigureNotes }[] = [
  {
    name: 'filter',
    notes: { atMost: 50 },
    queries: [
      'featured=true&sort=-date',
      'category=Harbour%20Repair',
      'hasProblems=true',
      'hasFindings=true&sort=findings',
      'status=new&trending=true&sort=title',
      'dateFrom=2025-03-14&dateTo=2025-03-16&sort=-length',
      'sameImage=true',
    ],
  },
  {
    name: 'search',
    notes: { atMost: 50 },
    queries: [
      'harbour',
      'river beekeeping',
      'c',
      'cafe neighbour',
      'trades lanterns',
      'every-day',
      'kites',
    ].map(searchFor),
  },
  {
    name: 'search with typing errors',
    notes: { atMost: 50, note: 'finds next to nothing, and so looks for near words' },
    queries: ['harbuor', 'beekepeing', 'astronmy', 'composing lantren', 'zzzzzz', 'qwertyuiop'].map(
      searchFor,
    ),
  },
  {
    name: 'counts of what can be chosen',
    notes: { atMost: 50, note: 'how many articles each value of a filter would show' },
    queries: [
      'limit=1&facets=trending,featured,hasFindings,hasProblems,sameSlug,sameImage,assignee',
      'limit=1&facets=category',
      'limit=1&facets=keyword&facetText=bee',
      'limit=1&facets=keyword&featured=true',
    ],
  },
]

export async function measureAnswers({ url, token }: BenchDesk, report: Report): Promise<void> {
  const ask = (path: string) => async () => {
    const reply = await fetch(new URL(path, url), { headers: { Authorization: `Bearer ${token}` } })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    await reply.arrayBuffer()
  }
  const baseline = { name: 'a bare file of the server', value: await p95Of(40, [ask('/index.html')]) }
  for (const { name, queries, notes } of kinds) {
    const asks = queries.map(query => ask(`/api/v1/articles?${query}`))
    // Not once for each first: the p95 of six rounds holds what is read at the first time.
    report.add(`server: ${name}, p95`, await p95Of(rounds, asks), 'ms', { ...notes, baseline })
  }
}

function searchFor(words: string): string {
  return `limit=100&snippets=true&q=${encodeURIComponent(words)}`
}
