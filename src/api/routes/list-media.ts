import { mediaListSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const listMedia = defineRoute({
  method: 'get',
  path: '/media',
  name: 'listMedia',
  summary: 'The pictures of the media store, by name',
  reply: { status: 200, content: { 'application/json': mediaListSchema } },
  answer: async ({ store }) => jsonReply({ items: await store.listMedia() }),
})
