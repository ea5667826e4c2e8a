import { z } from 'zod'
import { maxAtOnce } from '../../storage/article-store.ts'
import { articleListSchema } from '../../storage/wire-schemas.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const idsSchema = z.strictObject({ ids: z.array(z.string()).max(maxAtOnce) })

export const readArticles = defineRoute({
  method: 'post',
  path: '/articles:read',
  name: 'readArticles',
  summary: 'Many articles in the order asked for; null for each that is not there',
  body: { 'application/json': idsSchema },
  reply: { status: 200, content: { 'application/json': articleListSchema } },
  async answer(call) {
    const { ids } = await readJson(call, idsSchema)
    return jsonReply({ items: await call.store.readMany(ids) })
  },
})
