import type { z } from 'zod'
import type { ArticleStore, WriteOptions } from '../../storage/article-store.ts'
import { type ArticleWrite, articleWritesSchema } from '../../storage/wire-requests.ts'
import { writeOutcomesSchema } from '../../storage/wire-schemas.ts'
import { problemOf } from '../problem-document.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { type ApiSettings, defineRoute } from '../route.ts'

type WriteOutcome = z.infer<typeof writeOutcomesSchema>['items'][number]

export const writeArticles = defineRoute({
  method: 'post',
  path: '/articles:write',
  name: 'writeArticles',
  summary: 'Many writes, each over the version it names; each is done or refused by itself',
  body: { 'application/json': articleWritesSchema },
  reply: { status: 200, content: { 'application/json': writeOutcomesSchema } },
  async answer(call) {
    const { writes } = await readJson(call, articleWritesSchema)
    /** Of several writes of one article the earlier is done first, whatever takes longer. */
    const turns = new Map<string, Promise<WriteOutcome>>()
    const outcomes = writes.map(async write => {
      const before = turns.get(write.id)
      const outcome = Promise.resolve(before).then(() => writeOne(call.store, write, call.settings.log))
      turns.set(write.id, outcome)
      return outcome
    })
    return jsonReply({ items: await Promise.all(outcomes) })
  },
})

async function writeOne(
  store: ArticleStore,
  { id, source, ...options }: ArticleWrite,
  log: ApiSettings['log'],
): Promise<WriteOutcome> {
  try {
    const { version, updatedAt } = await store.write(id, source, options as WriteOptions)
    return { id, version, updatedAt }
  } catch (error) {
    return { id, error: problemOf(error, log) }
  }
}
