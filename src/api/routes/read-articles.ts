import { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'
import { type ArticleStore, maxAtOnce, type StoredArticle } from '../../storage/article-store.ts'
import { articleListSchema } from '../../storage/wire-schemas.ts'
import { jsonLength } from '../json-length.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const readAtOnce = 10

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
    return jsonReply({ items: await readWithin(call.store, ids, call.settings.maxBodyBytes) })
  },
})

/** A few at a time: a hundred of the longest articles would fill the memory before anybody could say so. */
async function readWithin(
  store: ArticleStore,
  ids: readonly string[],
  maxCharacters: number,
): Promise<(StoredArticle | null)[]> {
  const articles: (StoredArticle | null)[] = []
  let characters = 0
  for (let at = 0; at < ids.length; at += readAtOnce) {
    for (const article of await store.readMany(ids.slice(at, at + readAtOnce))) {
      characters += jsonLength(article?.source ?? '', maxCharacters)
      articles.push(article)
    }
    if (characters > maxCharacters)
      throw new GalleyError('too-large', 'These articles are too long for one answer. Read them one by one.')
  }
  return articles
}
