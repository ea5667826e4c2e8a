// One change of one article as it stands now, and the way back from it. Changes of many are planned first (bulk/).
import { type BulkChange, planBulkChange } from '../../article/bulk-change.ts'
import { GalleyError } from '../../article/galley-error.ts'
import { applyEdits } from '../../article/text-edit.ts'
import type { ArticleStore, StoredArticle } from '../../storage/article-store.ts'
import { describeChange } from './bulk/describe-change.ts'
import type { Change } from './bulk/run-journal.ts'

export async function changeArticle(
  store: ArticleStore,
  id: string,
  change: BulkChange,
): Promise<{ saved: StoredArticle; change: Change }> {
  const current = await store.read(id)
  if (!current) throw new GalleyError('not-found', 'This article is no longer there.')
  const source = applyEdits(current.source, planBulkChange(current.source, change))
  const saved = await store.write(id, source, { ifVersion: current.version, reason: describeChange(change) })
  return { saved, change: { id, before: current.version, after: saved.version } }
}

/** The earlier bytes, where nobody has written since. */
export async function putBack(
  store: ArticleStore,
  { id, before, after }: Change,
  reason: string,
): Promise<StoredArticle> {
  const source = await store.readRevision(id, before)
  if (source === null) throw new GalleyError('not-found', 'The earlier text is no longer kept.')
  return store.write(id, source, { ifVersion: after, reason })
}
