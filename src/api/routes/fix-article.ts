import { z } from 'zod'
import { fixSafely } from '../../checks/fix-safely.ts'
import { editSchema } from '../../storage/wire-findings.ts'
import { writtenArticleSchema } from '../../storage/wire-schemas.ts'
import { requireCheckedLength } from '../checked-length.ts'
import { authorship, requiredVersion } from '../condition.ts'
import { existingArticle } from '../existing-article.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'
import { staleVersion } from '../stale-version.ts'

const fixSchema = z
  .strictObject({
    /** Of this rule only. */
    rule: z.string().optional(),
    /** Only what was found between these two places of the source. */
    from: z.int().nonnegative().optional(),
    to: z.int().nonnegative().optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), 'Give both from and to, or neither.')

const fixResultSchema = writtenArticleSchema.extend({
  /** On the source of the version that If-Match named; none when there was nothing to mend. */
  edits: z.array(editSchema),
  fixed: z.array(z.object({ rule: z.string(), title: z.string() })),
})

export const fixArticle = defineRoute({
  method: 'post',
  path: '/articles/{id}:fix',
  name: 'fixArticle',
  summary:
    'Mends what the checks found, where that cannot change the meaning: all of it, one rule, or one place',
  conditions: ['If-Match'],
  isAuthored: true,
  body: { 'application/json': fixSchema },
  reply: { status: 200, content: { 'application/json': fixResultSchema } },
  async answer(call) {
    const ifVersion = requiredVersion(call.request)
    const wanted = await readJson(call, fixSchema)
    const article = await existingArticle(call)
    if (article.version !== ifVersion) throw staleVersion(article.version)
    requireCheckedLength(article.source)
    const { rules } = await call.checks.rules.current()
    const { from = 0, to = article.source.length } = wanted
    const { source, edits, fixed } = fixSafely(article.source, {
      rules,
      wants: each =>
        (wanted.rule === undefined || each.rule === wanted.rule) && from <= each.from && each.to <= to,
      // Places count on the source as it was.
      ...(wanted.from !== undefined && { mostRounds: 1 }),
    })
    const author = { reason: 'Checks fixed', ...authorship(call.request) }
    const options = { ifVersion, ...author }
    const { id, version, updatedAt } =
      edits.length === 0 ? article : await call.store.write(article.id, source, options)
    const told = fixed.map(({ rule, fix }) => ({ rule, title: fix?.title ?? '' }))
    return jsonReply({ id, version, updatedAt, edits, fixed: told }, { version })
  },
})
