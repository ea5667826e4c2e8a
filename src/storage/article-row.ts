// A list row from what is stored; the same for every adapter that keeps sources itself.
import { encodeSource } from '../article/source-bytes.ts'
import { summarize } from '../article/summarize.ts'
import type { ArticleRow, StoredArticle } from './article-store.ts'

export function articleRow({ id, source, version, updatedAt }: StoredArticle): ArticleRow {
  return { ...summarize(source), id, version, updatedAt, size: encodeSource(source).length }
}
