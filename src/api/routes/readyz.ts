import { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readyz = defineRoute({
  method: 'get',
  path: '/readyz',
  name: 'readyz',
  summary: 'Whether the store answers',
  reply: {
    status: 200,
    content: { 'application/json': z.object({ status: z.literal('ok'), articles: z.int() }) },
  },
  async answer({ store }) {
    try {
      return jsonReply({ status: 'ok', articles: (await store.list({ limit: 1 })).total })
    } catch (cause) {
      throw new GalleyError('unavailable', 'The store does not answer.', { cause })
    }
  },
})
