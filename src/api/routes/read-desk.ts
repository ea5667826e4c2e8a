import { GalleyError } from '../../article/galley-error.ts'
import { storedDeskRecordSchema } from '../../storage/wire-schemas.ts'
import { articleId } from '../existing-article.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readDesk = defineRoute({
  method: 'get',
  path: '/articles/{id}/desk',
  name: 'readDesk',
  summary: 'What the desk knows about an article and the file does not say',
  reply: { status: 200, content: { 'application/json': storedDeskRecordSchema } },
  async answer(call) {
    const stored = await call.store.readDesk(articleId(call))
    if (stored === null) throw new GalleyError('not-found', 'The desk has no record of this article yet.')
    return jsonReply(stored, { version: stored.version })
  },
})
