import { revisionListSchema } from '../../storage/wire-schemas.ts'
import { articleId } from '../existing-article.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const listRevisions = defineRoute({
  method: 'get',
  path: '/articles/{id}/revisions',
  name: 'listRevisions',
  summary: 'The sources that the article once had, newest first',
  reply: { status: 200, content: { 'application/json': revisionListSchema } },
  answer: async call => jsonReply({ items: await call.store.revisions(articleId(call)) }),
})
