import { mediaFileSchema } from '../../storage/wire-schemas.ts'
import { readBytes } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const putMedia = defineRoute({
  method: 'put',
  path: '/media/{name}',
  name: 'putMedia',
  summary: 'Stores a media file under this name',
  body: { 'application/octet-stream': 'bytes' },
  reply: { status: 200, content: { 'application/json': mediaFileSchema } },
  async answer(call) {
    const type = call.request.headers.get('Content-Type') ?? 'application/octet-stream'
    return jsonReply(await call.store.putMedia(call.parameters.name ?? '', await readBytes(call), type))
  },
})
