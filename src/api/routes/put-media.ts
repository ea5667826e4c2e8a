import { checkMediaSize, maxMediaBytes } from '../../storage/media-kind.ts'
import { mediaFileSchema } from '../../storage/wire-schemas.ts'
import { readBytes } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const putMedia = defineRoute({
  method: 'put',
  path: '/media/{name}',
  name: 'putMedia',
  summary:
    'Stores a picture under this name: JPEG, PNG, WebP, AVIF or GIF, told by its bytes, of at most 20 MB. 412 when another one has the name',
  body: { 'application/octet-stream': 'bytes' },
  reply: { status: 200, content: { 'application/json': mediaFileSchema } },
  async answer(call) {
    const name = call.parameters.name ?? ''
    checkMediaSize(name, Number(call.request.headers.get('Content-Length')))
    return jsonReply(await call.store.putMedia(name, await readBytes(call, maxMediaBytes)))
  },
})
