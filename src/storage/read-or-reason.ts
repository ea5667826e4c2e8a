// Reading one article among many, where one that cannot be opened must not stop the rest.
import { type ErrorCode, isGalleyError } from '../article/galley-error.ts'
import type { ArticleStore, StoredArticle } from './article-store.ts'

/** What ails one article alone; anything else would befall the rest as well. */
const ownFaults: readonly ErrorCode[] = ['invalid', 'too-large', 'forbidden']

export interface Unreadable {
  id: string
  /** For people: a link, too large, not allowed. */
  reason: string
}

/** The article, null when there is none, or why it cannot be opened. Throws when the store itself fails. */
export async function readOrReason(
  store: Pick<ArticleStore, 'read'>,
  id: string,
): Promise<{ id: string; article: StoredArticle | null } | Unreadable> {
  try {
    return { id, article: await store.read(id) }
  } catch (error) {
    if (!isGalleyError(error) || !ownFaults.includes(error.code)) throw error
    return { id, reason: error.message }
  }
}
