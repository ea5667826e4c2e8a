import { z } from 'zod'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const healthz = defineRoute({
  method: 'get',
  path: '/healthz',
  name: 'healthz',
  summary: 'Whether the server runs',
  reply: { status: 200, content: { 'application/json': z.object({ status: z.literal('ok') }) } },
  answer: async () => jsonReply({ status: 'ok' }),
})
