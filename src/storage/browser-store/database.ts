// The browser store's tables, and the two doors to them. Rows and sources are kept apart, so that a list of ten
// thousand articles need not load their text.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { GalleyError } from '../../article/galley-error.ts'
import { sameNameKey } from '../article-id.ts'
import type { ArticleRow, MediaFile, Revision, StoredDeskRecord } from '../article-store.ts'
import { createGroupCommit } from './group-commit.ts'
import { storageError } from './storage-error.ts'

export interface Tables extends DBSchema {
  articles: { key: string; value: ArticleRow }
  sources: { key: string; value: string }
  /** `sameNameKey` → id, for refusing clashes. */
  names: { key: string; value: string }
  revisions: { key: number; value: Revision & { id: string }; indexes: { byArticle: string } }
  /** The sources of revisions, under the same keys. */
  pastSources: { key: number; value: string }
  desk: { key: string; value: StoredDeskRecord }
  media: { key: string; value: MediaFile }
  mediaBytes: { key: string; value: Uint8Array }
  /** Ids in the order in which they changed; from it, tabs learn what to read again. */
  changes: { key: number; value: string }
}

type TableNames = StoreNames<Tables>[]
export type ReadTransaction = IDBPTransaction<Tables, TableNames, 'readonly'>
export type WriteTransaction = IDBPTransaction<Tables, TableNames, 'readwrite'>
export type WriteJob<T> = (transaction: WriteTransaction) => Promise<T>

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

const tableVersion = 1

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

function openTables(name: string, onLost: () => void): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, tableVersion, {
    upgrade(database) {
      database.createObjectStore('articles', { keyPath: 'id' })
      database.createObjectStore('sources')
      database.createObjectStore('names')
      database.createObjectStore('revisions', { autoIncrement: true }).createIndex('byArticle', 'id')
      database.createObjectStore('pastSources')
      database.createObjectStore('desk')
      database.createObjectStore('media', { keyPath: 'name' })
      database.createObjectStore('mediaBytes')
      database.createObjectStore('changes', { autoIncrement: true })
    },
    // A newer Galley in another tab may not be kept waiting for its tables.
    blocking(_current, _blocked, event) {
      onLost()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onLost,
  })
}

function tablesOf(database: IDBPDatabase<Tables>): TableNames {
  return [...database.objectStoreNames]
}
