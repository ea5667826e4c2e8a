import { storedArticleSchema } from '../../storage/wire-schemas.ts'
import { isUnchanged } from '../condition.ts'
import { existingArticle } from '../existing-article.ts'
import { articleReply, markdownType, notModified, sourceReply, wantsBytes } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readArticle = defineRoute({
  method: 'get',
  path: '/articles/{id}',
  name: 'readArticle',
  summary: 'One article: as JSON, or its exact bytes with Accept: text/markdown',
  conditions: ['If-None-Match'],
  reply: { status: 200, content: { 'application/json': storedArticleSchema, [markdownType]: 'bytes' } },
  async answer(call) {
    const article = await existingArticle(call)
    const reply = isUnchanged(call.request, article.version)
      ? notModified(article.version)
      : wantsBytes(call.request)
        ? sourceReply(article.source, article.version, article.updatedAt)
        : articleReply(article, call.settings.maxBodyBytes)
    reply.headers.set('Vary', 'Accept')
    return reply
  },
})
