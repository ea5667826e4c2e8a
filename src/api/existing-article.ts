// The article that a call is about.
import { GalleyError } from '../article/galley-error.ts'
import type { StoredArticle } from '../storage/article-store.ts'
import type { Call } from './route.ts'

/** Throws `not-found` when there is none; hostile ids are the store's to refuse. */
export async function existingArticle(
  call: Pick<Call<unknown>, 'store' | 'parameters'>,
): Promise<StoredArticle> {
  const article = await call.store.read(articleId(call))
  if (article === null) throw new GalleyError('not-found', 'There is no article of this name any more.')
  return article
}

export function articleId({ parameters }: Pick<Call<unknown>, 'parameters'>): string {
  return parameters.id ?? ''
}
