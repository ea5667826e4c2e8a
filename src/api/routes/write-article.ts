import { decodeSource } from '../../article/source-bytes.ts'
import { changedArticleSchema } from '../../storage/wire-schemas.ts'
import { authorship, writeCondition } from '../condition.ts'
import { articleId } from '../existing-article.ts'
import { readBytes, requireType } from '../read-body.ts'
import { markdownType, minimalReply, writtenReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const writeArticle = defineRoute({
  method: 'put',
  path: '/articles/{id}',
  name: 'writeArticle',
  summary:
    'Writes exactly these bytes over the version that If-Match names, or anew with If-None-Match: *; Prefer: return=minimal leaves the source out of the answer',
  conditions: ['If-Match', 'If-None-Match'],
  isAuthored: true,
  body: { [markdownType]: 'bytes' },
  reply: {
    status: 200,
    content: { 'application/json': changedArticleSchema },
    created: true,
  },
  async answer(call) {
    requireType(call.request, [markdownType])
    const condition = writeCondition(call.request)
    const source = decodeSource(await readBytes(call))
    const options = { ...condition, ...authorship(call.request) }
    const article = await call.store.write(articleId(call), source, options)
    const status = condition.ifAbsent ? 201 : 200
    if (wantsMinimum(call.request)) return minimalReply(article, status)
    return writtenReply(article, call.settings.maxBodyBytes, status)
  },
})

/** RFC 7240: who sent the source need not get it back. */
function wantsMinimum({ headers }: Request): boolean {
  return /(?:^|,)\s*return=minimal\s*(?:[,;]|$)/i.test(headers.get('Prefer') ?? '')
}
