import { mediaPlaceSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readMediaPlace = defineRoute({
  method: 'get',
  path: '/media:place',
  name: 'readMediaPlace',
  summary: 'What stands before the name of a picture in an article, and the folder that it lies in',
  reply: { status: 200, content: { 'application/json': mediaPlaceSchema } },
  answer: async ({ store }) => jsonReply(await store.mediaPlace()),
})
