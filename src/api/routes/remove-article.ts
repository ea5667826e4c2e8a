import { authorship, requiredVersion } from '../condition.ts'
import { articleId } from '../existing-article.ts'
import { emptyReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const removeArticle = defineRoute({
  method: 'delete',
  path: '/articles/{id}',
  name: 'removeArticle',
  summary: 'Removes an article; its source stays readable as a revision',
  conditions: ['If-Match'],
  isAuthored: true,
  reply: { status: 204, content: {} },
  async answer(call) {
    const ifVersion = requiredVersion(call.request)
    await call.store.remove(articleId(call), { ifVersion, ...authorship(call.request) })
    return emptyReply()
  },
})
