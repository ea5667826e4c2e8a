// What is known of the files in the folder, in memory: one row for each, and which names clash. Knows no disk.
import type { ArticleRow } from '../../storage/article-store.ts'
import { createNameRegister } from '../../storage/name-register.ts'

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
  const names = createNameRegister()

  function markClashes(ids: ReadonlySet<string>): void {
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
    /** What stands in the way of `id`, on systems that do not tell case or Unicode form apart. */
    clashing: names.clashing,
    set(id: string, row: ArticleRow, stamp: string): void {
      const isNew = !entries.has(id)
      entries.set(id, { row, listed: row, stamp })
      names.add(id)
      const sharing = names.sharing(id)
      if (sharing.size > 1 || !isNew) markClashes(sharing)
    },
    delete(id: string): boolean {
      names.remove(id)
      markClashes(names.sharing(id))
      return entries.delete(id)
    },
  }
}

function withClash(row: ArticleRow, others: readonly string[]): ArticleRow {
  const names = others.map(id => `“${id}”`).join(', ')
  const problem = `This name and ${names} differ only by case or Unicode form. Rename one; many systems confuse them.`
  return { ...row, problems: [...row.problems, problem] }
}
