// Desk records are kept for articles; for nothing, nothing is kept.
import { GalleyError } from '../article/galley-error.ts'

/** What `writeDesk` throws when there is no such article. */
export function missingArticle(id: string): GalleyError {
  return new GalleyError('not-found', `There is no article “${id}”. The desk record was not kept.`)
}
