// What is stored and listed of an article, from its text; the same for every adapter that keeps sources itself.
import { decodeSource, encodeSource, isUtf8 } from '../article/source-bytes.ts'
import { summarize } from '../article/summarize.ts'
import { versionOf } from '../article/version-of.ts'
import type { ArticleRow, Examiner, StoredArticle } from './article-store.ts'

/** The article that a write of `text` makes. Half characters become what the file's bytes would say (S1). */
export async function makeArticle(id: string, text: string, writtenAt: Date): Promise<StoredArticle> {
  const source = isUtf8(text) ? text : decodeSource(encodeSource(text))
  return { id, source, version: await versionOf(source), updatedAt: writtenAt.toISOString() }
}

/** With its findings, for a store that was given an examiner; without those that its desk record dismisses. */
export function articleRow(
  { id, source, version, updatedAt }: StoredArticle,
  examiner?: Examiner,
  dismissals?: unknown,
): ArticleRow {
  const row = { ...summarize(source), id, version, updatedAt, size: encodeSource(source).length }
  return examiner ? { ...row, findings: examiner.examine(source, dismissals) } : row
}
