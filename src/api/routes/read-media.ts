import { GalleyError } from '../../article/galley-error.ts'
import { defineRoute } from '../route.ts'

export const readMedia = defineRoute({
  method: 'get',
  path: '/media/{name}',
  name: 'readMedia',
  summary: 'The bytes of a picture',
  reply: { status: 200, content: { 'application/octet-stream': 'bytes' } },
  async answer({ store, parameters }) {
    const file = await store.readMedia(parameters.name ?? '')
    if (file === null) throw new GalleyError('not-found', 'There is no picture of this name.')
    // A file that lies in the folder may be an SVG, or no picture at all; opened by itself it must not run in the
    // desk's origin.
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      },
    })
  },
})
