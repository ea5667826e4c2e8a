import { GalleyError } from '../../article/galley-error.ts'
import { defineRoute } from '../route.ts'

export const readMedia = defineRoute({
  method: 'get',
  path: '/media/{name}',
  name: 'readMedia',
  summary: 'The bytes of a media file',
  reply: { status: 200, content: { 'application/octet-stream': 'bytes' } },
  async answer({ store, parameters }) {
    const file = await store.readMedia(parameters.name ?? '')
    if (file === null) throw new GalleyError('not-found', 'There is no media file of this name.')
    // An SVG or HTML file opened by itself must not run in the desk's origin.
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      },
    })
  },
})
