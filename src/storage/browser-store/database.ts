// The two doors to the browser store's tables: a look, and a job.
import type { IDBPDatabase } from 'idb'
import { GalleyError } from '../../article/galley-error.ts'
import { sameNameKey } from '../article-id.ts'
import { createGroupCommit } from './group-commit.ts'
import { storageError } from './storage-error.ts'
import { openTables, type ReadTransaction, type Tables, tablesOf, type WriteJob } from './tables.ts'

export interface BrowserDatabase {
  /** One consistent look at all tables. Throws `unavailable`. */
  read<T>(look: (transaction: ReadTransaction) => Promise<T>): Promise<T>
  /**
   * Runs a job whose changes are kept wholly or not at all, and returns once they are on disk. `touches` names the
   * articles or media that it reads or changes. A job that refuses (throws a GalleyError) must do so before its
   * first change. Throws `unavailable`.
   */
  write<T>(touches: readonly string[], job: WriteJob<T>): Promise<T>
  /** Waits for jobs that were handed in, then lets go. */
  close(): Promise<void>
}

export function createBrowserDatabase(name: string): BrowserDatabase {
  let connection: Promise<IDBPDatabase<Tables>> | null = null
  let isClosed = false

  function connect(): Promise<IDBPDatabase<Tables>> {
    if (isClosed) throw new GalleyError('unavailable', 'This desk was closed. Reload the page to go on.')
    connection ??= openTables(name, forget).catch((error: unknown) => {
      forget()
      throw error
    })
    return connection
  }

  /** After the browser took the connection away, the next call opens another. */
  function forget(): void {
    connection = null
  }

  const commits = createGroupCommit(async () => {
    const database = await connect()
    return database.transaction(tablesOf(database), 'readwrite', { durability: 'strict' })
  })

  return {
    async read(look) {
      try {
        const database = await connect()
        const transaction = database.transaction(tablesOf(database), 'readonly')
        const [result] = await Promise.all([look(transaction), transaction.done])
        return result
      } catch (error) {
        throw storageError(error)
      }
    },
    write: (touches, job) => commits.run(touches.map(sameNameKey), job),
    async close() {
      await commits.settled()
      isClosed = true
      const opened = await connection?.catch(() => null)
      opened?.close()
    },
  }
}
