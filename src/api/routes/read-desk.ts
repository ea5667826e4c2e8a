import { storedDeskRecordSchema } from '../../storage/wire-schemas.ts'
import { articleId, existingArticle } from '../existing-article.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readDesk = defineRoute({
  method: 'get',
  path: '/articles/{id}/desk',
  name: 'readDesk',
  summary: 'What the desk knows about an article and the file does not say; null when there is nothing yet',
  reply: { status: 200, content: { 'application/json': storedDeskRecordSchema.nullable() } },
  async answer(call) {
    const stored = await call.store.readDesk(articleId(call))
    if (stored === null) await existingArticle(call)
    return jsonReply(stored, stored ? { version: stored.version } : {})
  },
})
