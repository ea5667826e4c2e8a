import { mediaListSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const listMedia = defineRoute({
  method: 'get',
  path: '/media',
  name: 'listMedia',
  summary: 'The media files of the desk',
  reply: { status: 200, content: { 'application/json': mediaListSchema } },
  answer: async ({ store }) => jsonReply({ items: await store.listMedia() }),
})
