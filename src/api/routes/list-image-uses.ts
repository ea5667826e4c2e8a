import { imageUsesSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const listImageUses = defineRoute({
  method: 'get',
  path: '/media:uses',
  name: 'listImageUses',
  summary:
    'Which articles show which images, in the front matter and in the text. Read in the background; ask again until it is current',
  reply: { status: 200, content: { 'application/json': imageUsesSchema } },
  answer: async ({ store }) => jsonReply(await store.imageUses()),
})
