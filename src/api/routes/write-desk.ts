import { deskRecordSchema, storedDeskRecordSchema } from '../../storage/wire-schemas.ts'
import { writeCondition } from '../condition.ts'
import { articleId } from '../existing-article.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const writeDesk = defineRoute({
  method: 'put',
  path: '/articles/{id}/desk',
  name: 'writeDesk',
  summary: 'Replaces the desk record over the version that If-Match names',
  conditions: ['If-Match', 'If-None-Match'],
  body: { 'application/json': deskRecordSchema },
  reply: { status: 200, content: { 'application/json': storedDeskRecordSchema }, created: true },
  async answer(call) {
    const condition = writeCondition(call.request)
    const record = await readJson(call, deskRecordSchema)
    const stored = await call.store.writeDesk(articleId(call), record, condition)
    return jsonReply(stored, { status: condition.ifAbsent ? 201 : 200, version: stored.version })
  },
})
