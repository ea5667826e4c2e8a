// Whether the store has something newer than the draft knows of.
import type { StoredArticle } from '../../storage/article-store.ts'

/** An older version is what our own save has just replaced: the cache may hand it out for a moment yet. */
export function isChangedElsewhere(known: StoredArticle, current: StoredArticle): boolean {
  return current.version !== known.version && current.updatedAt >= known.updatedAt
}
