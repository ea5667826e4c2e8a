// What is known of the files in the folder, in memory: one row for each, and which names clash. Knows no disk.
import type { ArticleRow, FindingCounts } from '../../storage/article-store.ts'
import { createNameRegister } from '../../storage/name-register.ts'

interface Entry {
  /** As read from the file. */
  row: ArticleRow
  /** As listed: with the clash among its problems, and with its findings. */
  listed: ArticleRow
  stamp: string
}

export type FolderIndex = ReturnType<typeof createFolderIndex>

/** What the checks say of a version, and who is asked when they have not said anything yet. */
export interface KnownFindings {
  countsOf(article: Pick<ArticleRow, 'id' | 'version'>): FindingCounts | undefined
  /** The index is about to take an article in. */
  look(id: string): void
  want(id: string): void
}

export function createFolderIndex(known: KnownFindings | null = null) {
  const entries = new Map<string, Entry>()
  const names = createNameRegister()

  function markClashes(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      const entry = entries.get(id)
      const others = [...ids].filter(other => other !== id)
      if (entry) entry.listed = listedRow(entry.row, others)
    }
  }

  function listedRow(row: ArticleRow, clashing: readonly string[]): ArticleRow {
    const listed = clashing.length === 0 ? row : withClash(row, clashing)
    const counts = known && (row.version === '' ? noFindings : known.countsOf(row))
    if (!counts) return listed
    // What stands in the way of a file as a whole is an error too, beside those within it.
    const errors = counts.errors + listed.problems.length - (row.version === '' ? 0 : row.problems.length)
    return { ...listed, findings: { ...counts, errors } }
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
      known?.look(id)
      const isNew = !entries.has(id)
      entries.set(id, { row, listed: listedRow(row, []), stamp })
      names.add(id)
      const sharing = names.sharing(id)
      if (sharing.size > 1 || !isNew) markClashes(sharing)
      if (known && row.version !== '' && !known.countsOf(row)) known.want(id)
    },
    /** The findings of this article are known now. */
    relist(id: string): void {
      markClashes(new Set([id, ...names.sharing(id)]))
    },
    delete(id: string): boolean {
      names.remove(id)
      markClashes(names.sharing(id))
      return entries.delete(id)
    },
  }
}

const noFindings: FindingCounts = { errors: 0, warnings: 0, notes: 0 }

function withClash(row: ArticleRow, others: readonly string[]): ArticleRow {
  const names = others.map(id => `“${id}”`).join(', ')
  const problem = `This name and ${names} differ only by case or Unicode form. Rename one; many systems confuse them.`
  return { ...row, problems: [...row.problems, problem] }
}
