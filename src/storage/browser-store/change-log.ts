// Which articles changed, in order: how a tab learns what to read again, however it missed the news.
import type { ReadTransaction, WriteTransaction } from './tables.ts'

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

/** What changed after the entry `seen`; null when nothing was read so far. */
export async function changesSince(transaction: ReadTransaction, seen: number | null): Promise<Changes> {
  const changes = transaction.objectStore('changes')
  if (seen === null) {
    const newest = await changes.openKeyCursor(null, 'prev')
    return { last: newest?.key ?? 0, ids: null }
  }
  // The entry `seen` itself must be there still, or the log was cut off, or begun anew with an empty database.
  const range = IDBKeyRange.lowerBound(seen)
  const [keys, ids] = await Promise.all([changes.getAllKeys(range), changes.getAll(range)])
  const isComplete = seen === 0 ? (keys[0] ?? 1) === 1 : keys[0] === seen
  return { last: keys.at(-1) ?? 0, ids: isComplete ? [...new Set(ids.slice(seen === 0 ? 0 : 1))] : null }
}
