import { z } from 'zod'
import { changedArticleSchema } from '../../storage/wire-schemas.ts'
import { authorship, requiredVersion } from '../condition.ts'
import { articleId } from '../existing-article.ts'
import { readJson } from '../read-body.ts'
import { markdownType, sourceReply, wantsBytes, writtenReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const moveSchema = z.strictObject({ newId: z.string() })

export const moveArticle = defineRoute({
  method: 'post',
  path: '/articles/{id}:move',
  name: 'moveArticle',
  summary: 'Gives an article another id; revisions and desk record go along',
  conditions: ['If-Match'],
  isAuthored: true,
  body: { 'application/json': moveSchema },
  reply: { status: 200, content: { 'application/json': changedArticleSchema, [markdownType]: 'bytes' } },
  async answer(call) {
    const ifVersion = requiredVersion(call.request)
    const { newId } = await readJson(call, moveSchema)
    const options = { ifVersion, ...authorship(call.request) }
    const article = await call.store.move(articleId(call), newId, options)
    return wantsBytes(call.request)
      ? sourceReply(article.source, article.version, article.updatedAt)
      : writtenReply(article, call.settings.maxBodyBytes)
  },
})
