import { decodeSource } from '../../article/source-bytes.ts'
import { storedArticleSchema } from '../../storage/wire-schemas.ts'
import { authorship, writeCondition } from '../condition.ts'
import { articleId } from '../existing-article.ts'
import { readBytes, requireType } from '../read-body.ts'
import { articleReply, markdownType } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const writeArticle = defineRoute({
  method: 'put',
  path: '/articles/{id}',
  name: 'writeArticle',
  summary: 'Writes exactly these bytes over the version that If-Match names, or anew with If-None-Match: *',
  conditions: ['If-Match', 'If-None-Match'],
  isAuthored: true,
  body: { [markdownType]: 'bytes' },
  reply: { status: 200, content: { 'application/json': storedArticleSchema }, created: true },
  async answer(call) {
    requireType(call.request, [markdownType])
    const condition = writeCondition(call.request)
    const source = decodeSource(await readBytes(call))
    const options = { ...condition, ...authorship(call.request) }
    const article = await call.store.write(articleId(call), source, options)
    return articleReply(article, condition.ifAbsent ? 201 : 200)
  },
})
