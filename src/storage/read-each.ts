// S1 for many in a store that reads its articles one by one.
import { GalleyError } from '../article/galley-error.ts'
import { type ArticleStore, maxAtOnce } from './article-store.ts'

export function readEach(read: ArticleStore['read']): ArticleStore['readMany'] {
  return async ids => {
    checkReadMany(ids)
    return Promise.all(ids.map(read))
  }
}

export function checkReadMany(ids: readonly string[]): void {
  if (ids.length > maxAtOnce)
    throw new GalleyError('invalid', `At most ${maxAtOnce} articles are read at once.`)
}
