import { checkArticleId } from '../article-id.ts'

/** Throws `invalid` here already: an empty id, or one of dots alone, would become another address on its way. */
export function articlePath(id: string): string {
  checkArticleId(id)
  return `/articles/${encodeURIComponent(id)}`
}
