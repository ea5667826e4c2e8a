import { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { readOrReason } from '../../storage/read-or-reason.ts'
import { filterParametersSchema } from '../../storage/wire-schemas.ts'
import { maxZipFiles, type ZipFile, zipArticles } from '../../storage/zip/zip-articles.ts'
import { matchingIds } from '../matching-ids.ts'
import { defineRoute } from '../route.ts'

const exportQuerySchema = filterParametersSchema.extend({
  id: z.union([z.string(), z.array(z.string())]).optional(),
})

export const exportArticles = defineRoute({
  method: 'get',
  path: '/export',
  name: 'exportArticles',
  summary: 'A zip of all that match, or of the articles named by id; file names and bytes as they are',
  query: exportQuerySchema,
  reply: { status: 200, content: { 'application/zip': 'bytes' } },
  async answer({ store, query }) {
    const { id, ...filter } = query
    const ids = id === undefined ? await matchingIds(store, filter) : new Set([id].flat())
    // Refused while it still can be: a zip that has begun cannot turn into a problem document.
    if (ids.size > maxZipFiles)
      throw new GalleyError(
        'too-large',
        `A zip holds at most ${maxZipFiles} articles. Export fewer at a time.`,
      )
    return new Response(zipArticles(readEach(store, ids)), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="articles.zip"',
        'Cache-Control': 'no-store',
      },
    })
  },
})

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
