// Which articles changed, in order: how a tab learns what to read again, however it missed the news.
import type { ReadTransaction, WriteTransaction } from './database.ts'

/** A tab that was asleep for longer than this reads everything again. */
const maxLogEntries = 10_000
const trimEvery = 1_000

export interface Changes {
  /** The last entry of the log; 0 when nothing was ever written. */
  last: number
  /** null: too much to name. */
  ids: readonly string[] | null
}

export async function noteChanges(transaction: WriteTransaction, ids: readonly string[]): Promise<void> {
  const changes = transaction.objectStore('changes')
  for (const id of ids) {
    const key = await changes.add(id)
    if (key % trimEvery === 0) await changes.delete(IDBKeyRange.upperBound(key - maxLogEntries))
  }
}

/** What changed after the entry `seen`. */
export async function changesSince(transaction: ReadTransaction, seen: number): Promise<Changes> {
  const changes = transaction.objectStore('changes')
  const later = IDBKeyRange.lowerBound(seen, true)
  const [keys, ids] = await Promise.all([changes.getAllKeys(later), changes.getAll(later)])
  const isComplete = keys.length === 0 || keys[0] === seen + 1
  return { last: keys.at(-1) ?? seen, ids: isComplete ? [...new Set(ids)] : null }
}
