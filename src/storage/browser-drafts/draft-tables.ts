// The tables of the drafts. Names, texts and what the texts are based on are kept apart: a list reads no text, and a
// keystroke writes no base.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { StoredArticle } from '../article-store.ts'
import type { DraftRow, TypedDraft } from '../draft-keeper.ts'

/** Site, article, tab. */
export type DraftKey = [site: string, id: string, tab: string]

export type KeptText = Omit<TypedDraft, 'source'>

export interface KeptBase {
  base: StoredArticle
  /** Null when it is the source of the base. */
  source: string | null
}

export interface DraftTables extends DBSchema {
  drafts: { key: DraftKey; value: DraftRow }
  texts: { key: DraftKey; value: KeptText }
  bases: { key: DraftKey; value: KeptBase }
}

export type DraftDatabase = IDBPDatabase<DraftTables>

export const draftTables = ['drafts', 'texts', 'bases'] as const

/** `onLost` is called when the browser or another tab has taken the connection away. */
export function openDraftTables(name: string, onLost: () => void): Promise<DraftDatabase> {
  return openDB<DraftTables>(name, 1, {
    upgrade(database) {
      for (const table of draftTables) database.createObjectStore(table)
    },
    blocking(_current, _blocked, event) {
      onLost()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onLost,
  })
}

/** All drafts of a site, or of one article of it. */
export function draftRange(...start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []])
}
