import { obstacleSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readObstacle = defineRoute({
  method: 'get',
  path: '/obstacle',
  name: 'readObstacle',
  summary: 'Why nothing can be written now, in a sentence; null when it can',
  reply: { status: 200, content: { 'application/json': obstacleSchema } },
  answer: async ({ store }) => jsonReply({ obstacle: await store.obstacle() }),
})
