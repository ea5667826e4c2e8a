// The rows of all articles in memory. Before each answer it reads what changed since, in whatever tab.
import type { ArticleRow } from '../article-store.ts'
import { changesSince } from './change-log.ts'
import type { BrowserDatabase } from './database.ts'
import type { ReadTransaction } from './tables.ts'

/** More changed rows than this are read faster by reading all. */
const maxSingleReads = 1_000

export interface RowCache {
  /** All rows as they stand now. The rows themselves are never changed in place. */
  currentRows(): Promise<ArticleRow[]>
  /** As of the last `currentRows`; '' for none. */
  assigneeOf(id: string): string
}

export function createRowCache(database: BrowserDatabase): RowCache {
  const rows = new Map<string, ArticleRow>()
  const assignees = new Map<string, string>()
  /** The last entry of the change log that the rows show; null before the first reading. */
  let seen: number | null = null
  let refreshing: Promise<unknown> = Promise.resolve()

  async function refresh(transaction: ReadTransaction): Promise<void> {
    const { last, ids } = await changesSince(transaction, seen)
    if (ids === null || ids.length > maxSingleReads) await loadAll(transaction)
    else await Promise.all(ids.map(id => loadOne(transaction, id)))
    seen = last
  }

  async function loadAll(transaction: ReadTransaction): Promise<void> {
    const desk = transaction.objectStore('desk')
    const [all, deskIds, records] = await Promise.all([
      transaction.objectStore('articles').getAll(),
      desk.getAllKeys(),
      desk.getAll(),
    ])
    rows.clear()
    for (const row of all) rows.set(row.id, row)
    assignees.clear()
    for (const [index, id] of deskIds.entries()) assignees.set(id, records[index]?.record.assignee ?? '')
  }

  async function loadOne(transaction: ReadTransaction, id: string): Promise<void> {
    const [row, desk] = await Promise.all([
      transaction.objectStore('articles').get(id),
      transaction.objectStore('desk').get(id),
    ])
    if (row) rows.set(id, row)
    else rows.delete(id)
    assignees.set(id, desk?.record.assignee ?? '')
  }

  return {
    async currentRows() {
      // One after the other: a refresh that began before a write was acknowledged may not know of it.
      const turn = refreshing.then(() => database.read(refresh))
      refreshing = turn.catch(() => undefined)
      await turn
      return [...rows.values()]
    },
    assigneeOf: id => assignees.get(id) ?? '',
  }
}
