import { z } from 'zod'
import { applyEdits } from '../../article/text-edit.ts'
import type { ArticleStore, Authorship } from '../../storage/article-store.ts'
import { editSchema } from '../../storage/wire-findings.ts'
import { filterParametersSchema } from '../../storage/wire-requests.ts'
import { problemDocumentSchema } from '../../storage/wire-schemas.ts'
import { type ArticlePatch, articlePatchSchema, editsOf, patchArticle } from '../article-patch.ts'
import { authorship } from '../condition.ts'
import type { DeskChecks } from '../desk-checks.ts'
import { existingArticle } from '../existing-article.ts'
import { matchingIds } from '../matching-ids.ts'
import { problemOf } from '../problem-document.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { type ApiSettings, defineRoute } from '../route.ts'

const batchSchema = z
  .strictObject({
    ids: z.array(z.string()).max(100_000).optional(),
    /** The parameters of the list, as in its address. */
    query: filterParametersSchema.optional(),
    patch: articlePatchSchema.pick({ fields: true }),
    /** Shows the edits and writes nothing. */
    dryRun: z.boolean().optional(),
  })
  .refine(({ ids, query }) => (ids === undefined) !== (query === undefined), 'Give either ids or a query.')

const batchResultSchema = z.object({
  changed: z.int(),
  refused: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      /** After the change; the one it was based on in a dry run. */
      version: z.string().optional(),
      edits: z.array(editSchema).optional(),
      error: problemDocumentSchema.optional(),
    }),
  ),
})

type BatchItem = z.infer<typeof batchResultSchema>['items'][number]

export const changeArticles = defineRoute({
  method: 'post',
  path: '/articles:batch',
  name: 'changeArticles',
  summary: 'One patch on many articles; each is changed or refused by itself, with its edits or its error',
  isAuthored: true,
  body: { 'application/json': batchSchema },
  reply: { status: 200, content: { 'application/json': batchResultSchema } },
  async answer(call) {
    const { ids, query, patch, dryRun = false } = await readJson(call, batchSchema)
    const author = authorship(call.request)
    const items: BatchItem[] = []
    const targets = ids ? new Set(ids) : await matchingIds(call.store, query ?? {})
    for (const id of targets)
      items.push(await changeOne(call, id, patch, { dryRun, author, log: call.settings.log }))
    const refused = items.filter(item => item.error !== undefined).length
    const changed = items.filter(item => item.edits !== undefined && item.edits.length > 0).length
    return jsonReply({ changed, refused, items })
  },
})

async function changeOne(
  { store, checks }: { store: ArticleStore; checks: DeskChecks },
  id: string,
  patch: ArticlePatch,
  { dryRun, author, log }: { dryRun: boolean; author: Authorship; log: ApiSettings['log'] },
): Promise<BatchItem> {
  try {
    const { source, version } = await existingArticle({ store, parameters: { id } })
    const edits = editsOf(source, patch)
    const refusal =
      dryRun && (await checks.refusal({ id, source: applyEdits(source, edits) }, { id, source }))
    if (refusal) throw refusal
    if (dryRun || edits.length === 0) return { id, version, edits }
    const written = await patchArticle(store, id, patch, { version, ...author })
    return { id, version: written.version, edits }
  } catch (error) {
    return { id, error: problemOf(error, log) }
  }
}
