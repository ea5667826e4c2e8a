// Articles by the hundred, a few batches at a time. A batch that cannot be read is read one by one.
import { isGalleyError } from '../../../article/galley-error.ts'
import { type ArticleStore, maxAtOnce, type StoredArticle } from '../../../storage/article-store.ts'
import { type RunOptions, runBounded } from '../run-bounded.ts'
import type { Refusal } from './plan-articles.ts'

export interface ReadBatch {
  articles: StoredArticle[]
  /** Not there any more, or not readable. */
  refused: Refusal[]
}

const gone = 'This article is no longer there.'

/** Calls back for each batch as it comes; `onProgress` counts articles. */
export async function readBatches(
  store: ArticleStore,
  ids: readonly string[],
  onBatch: (batch: ReadBatch) => Promise<void> | void,
  { signal, onProgress }: RunOptions,
): Promise<void> {
  let done = 0
  await runBounded(
    batchesOf(ids),
    async batch => {
      await onBatch(await readBatch(store, batch))
      done += batch.length
      onProgress(done)
    },
    { signal, onProgress() {} },
  )
}

export function batchesOf<T>(items: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let from = 0; from < items.length; from += maxAtOnce) batches.push(items.slice(from, from + maxAtOnce))
  return batches
}

export async function readBatch(store: ArticleStore, ids: readonly string[]): Promise<ReadBatch> {
  try {
    const found = await store.readMany(ids)
    const articles = found.filter(article => article !== null)
    const missing = ids.filter((_, at) => found[at] === null)
    return { articles, refused: missing.map(id => ({ id, reason: gone })) }
  } catch (error) {
    if (!isGalleyError(error) || error.code === 'unavailable' || error.code === 'unauthenticated') throw error
    return readOneByOne(store, ids)
  }
}

async function readOneByOne(store: ArticleStore, ids: readonly string[]): Promise<ReadBatch> {
  const batch: ReadBatch = { articles: [], refused: [] }
  for (const id of ids) {
    try {
      const article = await store.read(id)
      if (article) batch.articles.push(article)
      else batch.refused.push({ id, reason: gone })
    } catch (error) {
      if (!isGalleyError(error)) throw error
      batch.refused.push({ id, reason: error.message })
    }
  }
  return batch
}
