import { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'
import { allRows } from '../../storage/all-rows.ts'
import type { ArticleRow, ArticleStore, ListQuery } from '../../storage/article-store.ts'
import { readOrReason } from '../../storage/read-or-reason.ts'
import { summariesAsCsv, summariesAsJson } from '../../storage/summary-table.ts'
import { filterParametersSchema } from '../../storage/wire-requests.ts'
import { maxZipFiles, type ZipFile, zipArticles } from '../../storage/zip/zip-articles.ts'
import { matchingIds } from '../matching-ids.ts'
import { defineRoute } from '../route.ts'

const exportQuerySchema = filterParametersSchema.extend({
  id: z.union([z.string(), z.array(z.string())]).optional(),
  /** The articles themselves, or a table of what the list knows of them. */
  format: z.enum(['zip', 'csv', 'json']).optional(),
})

export const exportArticles = defineRoute({
  method: 'get',
  path: '/export',
  name: 'exportArticles',
  summary:
    'All that match, or the articles named by id: a zip of the files as they are, or a table of their summaries',
  query: exportQuerySchema,
  reply: {
    status: 200,
    content: { 'application/zip': 'bytes', 'text/csv': 'bytes', 'application/json': 'bytes' },
  },
  async answer({ store, query }) {
    const { id, format = 'zip', ...filter } = query
    const named = id === undefined ? null : new Set([id].flat())
    if (format !== 'zip') return summaryReply(store, filter, named, format)
    const ids = named ?? (await matchingIds(store, filter))
    // Refused while it still can be: a zip that has begun cannot turn into a problem document.
    if (ids.size > maxZipFiles)
      throw new GalleyError(
        'too-large',
        `A zip holds at most ${maxZipFiles} articles. Export fewer at a time.`,
      )
    return fileReply(zipArticles(readEach(store, ids)), 'application/zip', 'articles.zip')
  },
})

/** Of those that are named, in the order of the list; of all that match when none are. */
async function summaryReply(
  store: ArticleStore,
  filter: ListQuery,
  named: ReadonlySet<string> | null,
  format: 'csv' | 'json',
): Promise<Response> {
  const rows: ArticleRow[] = []
  for await (const row of allRows(store, named ? {} : filter)) if (!named || named.has(row.id)) rows.push(row)
  return format === 'csv'
    ? fileReply(summariesAsCsv(rows), 'text/csv; charset=utf-8', 'articles.csv')
    : fileReply(summariesAsJson(rows), 'application/json', 'articles.json')
}

function fileReply(body: BodyInit, type: string, name: string): Response {
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  }
  return new Response(body, { headers })
}

/** Articles that went away in the meantime are left out; a text at the end names those that cannot be opened. */
async function* readEach(store: ArticleStore, ids: Iterable<string>): AsyncGenerator<ZipFile> {
  const leftOut: string[] = []
  for (const id of ids) {
    const found = await readOrReason(store, id)
    if ('reason' in found) leftOut.push(found.reason)
    else if (found.article !== null) yield found.article
  }
  const updatedAt = new Date().toISOString()
  if (leftOut.length > 0) yield { id: 'left-out.txt', source: `${leftOut.join('\n')}\n`, updatedAt }
}
