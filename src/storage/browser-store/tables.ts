// The browser store's tables. Rows and sources are kept apart, so that a list of ten thousand articles need not load
// their text.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { ArticleRow, MediaFile, Revision, StoredDeskRecord, StoredSetting } from '../article-store.ts'

/** A row, and which rules counted its findings. */
export interface ExaminedRow extends ArticleRow {
  examinedBy?: string
}

export interface Tables extends DBSchema {
  articles: { key: string; value: ExaminedRow }
  sources: { key: string; value: string }
  /** `sameNameKey` → id, for refusing clashes. */
  names: { key: string; value: string }
  revisions: { key: number; value: Revision & { id: string }; indexes: { byArticle: string } }
  /** The sources of revisions, under the same keys. */
  pastSources: { key: number; value: string }
  desk: { key: string; value: StoredDeskRecord }
  settings: { key: string; value: StoredSetting }
  media: { key: string; value: MediaFile }
  mediaBytes: { key: string; value: Uint8Array }
  /** Ids in the order in which they changed; from it, tabs learn what to read again. */
  changes: { key: number; value: string }
}

type TableNames = StoreNames<Tables>[]
export type ReadTransaction = IDBPTransaction<Tables, TableNames, 'readonly'>
export type WriteTransaction = IDBPTransaction<Tables, TableNames, 'readwrite'>
export type WriteJob<T> = (transaction: WriteTransaction) => Promise<T>

/** 1: the first tables; 2: settings. */
const tableVersion = 2

/** `onLost` is called when the browser or another tab has taken the connection away. */
export function openTables(name: string, onLost: () => void): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, tableVersion, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) createFirstTables(database)
      if (oldVersion < 2) database.createObjectStore('settings')
    },
    // A newer Galley in another tab may not be kept waiting for its tables.
    blocking(_current, _blocked, event) {
      onLost()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onLost,
  })
}

export function tablesOf(database: IDBPDatabase<Tables>): TableNames {
  return [...database.objectStoreNames]
}

function createFirstTables(database: IDBPDatabase<Tables>): void {
  database.createObjectStore('articles', { keyPath: 'id' })
  database.createObjectStore('sources')
  database.createObjectStore('names')
  database.createObjectStore('revisions', { autoIncrement: true }).createIndex('byArticle', 'id')
  database.createObjectStore('pastSources')
  database.createObjectStore('desk')
  database.createObjectStore('media', { keyPath: 'name' })
  database.createObjectStore('mediaBytes')
  database.createObjectStore('changes', { autoIncrement: true })
}
