// What is known of the files in the folder, in memory: one row for each, and which names clash. Knows no disk.
import { sameNameKey } from '../../storage/article-id.ts'
import type { ArticleRow } from '../../storage/article-store.ts'

interface Entry {
  /** As read from the file. */
  row: ArticleRow
  /** As listed: with the clash among its problems. */
  listed: ArticleRow
  stamp: string
}

export type FolderIndex = ReturnType<typeof createFolderIndex>

export function createFolderIndex() {
  const entries = new Map<string, Entry>()
  const idsByName = new Map<string, Set<string>>()

  function markClashes(key: string): void {
    const ids = idsByName.get(key) ?? new Set<string>()
    for (const id of ids) {
      const entry = entries.get(id)
      const others = [...ids].filter(other => other !== id)
      if (entry) entry.listed = others.length === 0 ? entry.row : withClash(entry.row, others)
    }
  }

  return {
    get size(): number {
      return entries.size
    },
    ids: (): string[] => [...entries.keys()],
    get: (id: string): Readonly<Entry> | undefined => entries.get(id),
    *rows(): Generator<ArticleRow> {
      for (const entry of entries.values()) yield entry.listed
    },
    /** An article whose name differs from `id` by case or Unicode form alone. */
    clashingId(id: string, exceptId = id): string | undefined {
      const ids = idsByName.get(sameNameKey(id)) ?? []
      return [...ids].find(other => other !== id && other !== exceptId)
    },
    set(id: string, row: ArticleRow, stamp: string): void {
      const isNew = !entries.has(id)
      entries.set(id, { row, listed: row, stamp })
      const key = sameNameKey(id)
      const ids = idsByName.get(key) ?? new Set<string>()
      idsByName.set(key, ids.add(id))
      if (ids.size > 1 || !isNew) markClashes(key)
    },
    delete(id: string): boolean {
      const key = sameNameKey(id)
      const ids = idsByName.get(key)
      ids?.delete(id)
      if (ids?.size === 0) idsByName.delete(key)
      const existed = entries.delete(id)
      markClashes(key)
      return existed
    },
  }
}

function withClash(row: ArticleRow, others: readonly string[]): ArticleRow {
  const names = others.map(id => `“${id}”`).join(', ')
  const problem = `This name and ${names} differ only by case or Unicode form. Rename one; many systems confuse them.`
  return { ...row, problems: [...row.problems, problem] }
}
