import { listParametersSchema } from '../../storage/wire-requests.ts'
import { articlePageSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const listArticles = defineRoute({
  method: 'get',
  path: '/articles',
  name: 'listArticles',
  summary: 'One page of the articles that match, and the counts of all queues in the same answer',
  query: listParametersSchema,
  reply: { status: 200, content: { 'application/json': articlePageSchema } },
  answer: async ({ store, query }) => jsonReply(await store.list(query)),
})
