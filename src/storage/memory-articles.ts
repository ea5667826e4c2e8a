// The state of the memory store: the articles that stand, and the sources that once stood. Synchronous throughout.
import { searchTextOf } from '../article/search-text-of.ts'
import { refuseClash } from './article-id.ts'
import { articleRow } from './article-row.ts'
import type { ArticleRow, Authorship, Examiner, Revision, StoredArticle } from './article-store.ts'
import { createNameRegister } from './name-register.ts'

interface Entry {
  article: StoredArticle
  row: ArticleRow
  searchText: string
}

interface PastSource {
  revision: Revision
  source: string
}

export type MemoryArticles = ReturnType<typeof createMemoryArticles>

export function createMemoryArticles(
  now: () => Date,
  examiner?: Examiner,
  dismissalsOf: (id: string) => unknown = () => undefined,
) {
  const entries = new Map<string, Entry>()
  const names = createNameRegister()
  /** Newest first. */
  const pastSources = new Map<string, PastSource[]>()

  return {
    rows: () => [...entries.values()].map(entry => entry.row),
    get: (id: string) => entries.get(id)?.article ?? null,
    versionOf: (id: string) => entries.get(id)?.article.version ?? null,
    *searchTexts(): Generator<[id: string, folded: string]> {
      for (const [id, entry] of entries) yield [id, entry.searchText]
    },
    pastSources: (id: string): readonly PastSource[] => pastSources.get(id) ?? [],

    /** Throws `invalid` when another article has nearly the same name; `exceptId` is about to give its name up. */
    checkClash(id: string, exceptId = id): void {
      const existing = names.clashing(id, exceptId)
      if (existing !== undefined) refuseClash(id, existing)
    },
    put(article: StoredArticle): void {
      const row = articleRow(article, examiner, dismissalsOf(article.id))
      entries.set(article.id, { article, row, searchText: searchTextOf(article.source, row) })
      names.add(article.id)
    },
    /** When the examiner counts otherwise. */
    examineAll(): void {
      for (const { article } of [...entries.values()]) this.put(article)
    },
    /** When something was dismissed, or taken back. */
    examineAgain(id: string): void {
      const entry = entries.get(id)
      if (entry) this.put(entry.article)
    },
    drop(id: string): void {
      entries.delete(id)
      names.remove(id)
    },
    keepRevision(id: string, { author = '', reason = '' }: Authorship): void {
      const entry = entries.get(id)
      if (!entry) return
      const { article, row } = entry
      const replacedAt = now().toISOString()
      const revision = { version: article.version, replacedAt, author, reason, size: row.size }
      pastSources.set(id, [{ revision, source: article.source }, ...this.pastSources(id)])
    },
    /** What an earlier article left under the new id stays readable there (S5). */
    moveRevisions(id: string, newId: string): void {
      const all = [...this.pastSources(id), ...this.pastSources(newId)]
      pastSources.delete(id)
      pastSources.set(
        newId,
        all.sort((a, b) => (a.revision.replacedAt < b.revision.replacedAt ? 1 : -1)),
      )
    },
  }
}
