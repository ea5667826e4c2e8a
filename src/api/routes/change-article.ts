import { changedArticleSchema } from '../../storage/wire-schemas.ts'
import { articlePatchSchema, isAlwaysAllowed, patchArticle } from '../article-patch.ts'
import { authorship, ifMatch, requiredVersion } from '../condition.ts'
import { articleId } from '../existing-article.ts'
import { readJson } from '../read-body.ts'
import { writtenReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const changeArticle = defineRoute({
  method: 'patch',
  path: '/articles/{id}',
  name: 'changeArticle',
  summary: 'Changes single fields or the body and no other byte; null removes a field',
  conditions: ['If-Match'],
  isAuthored: true,
  body: { 'application/json': articlePatchSchema },
  reply: { status: 200, content: { 'application/json': changedArticleSchema } },
  async answer(call) {
    const patch = await readJson(call, articlePatchSchema)
    const version = isAlwaysAllowed(patch) ? ifMatch(call.request) : requiredVersion(call.request)
    const article = await patchArticle(call.store, articleId(call), patch, {
      version,
      ...authorship(call.request),
    })
    return writtenReply(article, call.settings.maxBodyBytes)
  },
})
