// Articles as one zip, read a few at a time, and what came of each.
import type { ArticleStore, StoredArticle } from '../../storage/article-store.ts'
import { readOrReason, type Unreadable } from '../../storage/read-or-reason.ts'
import { zipArticles } from '../../storage/zip/zip-articles.ts'
import type { RunOptions } from '../data/run-bounded.ts'
import type { SaveTarget } from './save-target.ts'

export interface ZipResult {
  written: number
  /** Articles that went away before they were reached. */
  missing: string[]
  unreadable: Unreadable[]
  stopped: boolean
}

const readAtOnce = 8

/** `nameOf` gives an article's name in the zip. Stopped or failed, it leaves nothing in the target. Throws what the store throws. */
export async function writeZip(
  store: ArticleStore,
  ids: readonly string[],
  target: SaveTarget,
  { signal, onProgress, nameOf = id => id }: RunOptions & { nameOf?: (id: string) => string },
): Promise<ZipResult> {
  const result: ZipResult = { written: 0, missing: [], unreadable: [], stopped: false }

  async function* readAll(): AsyncGenerator<StoredArticle> {
    for (let start = 0; start < ids.length; start += readAtOnce) {
      const batch = ids.slice(start, start + readAtOnce)
      for (const found of await Promise.all(batch.map(id => readOrReason(store, id)))) {
        if ('reason' in found) result.unreadable.push(found)
        else if (found.article === null) result.missing.push(found.id)
        else {
          result.written += 1
          yield { ...found.article, id: nameOf(found.article.id) }
        }
      }
      onProgress(start + batch.length)
    }
  }

  try {
    await zipArticles(readAll()).pipeTo(target, { signal })
    return result
  } catch (error) {
    if (!signal.aborted) throw error
    return { ...result, stopped: true }
  }
}
