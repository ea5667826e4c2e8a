import { emptyReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const removeMedia = defineRoute({
  method: 'delete',
  path: '/media/{name}',
  name: 'removeMedia',
  summary:
    'Takes a picture out of the media store, whether articles show it or not. A folder keeps it in .galley',
  reply: { status: 204, content: {} },
  async answer({ store, parameters }) {
    await store.removeMedia(parameters.name ?? '')
    return emptyReply()
  },
})
