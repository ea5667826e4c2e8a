// Drafts in IndexedDB. A write is handed to the browser as a whole at once, so that it also arrives from a page that
// is being closed.
import { GalleyError } from '../article/galley-error.ts'
import type { StoredArticle } from './article-store.ts'
import {
  type DraftDatabase,
  type DraftKey,
  draftRange,
  draftTables,
  openDraftTables,
} from './browser-drafts/draft-tables.ts'
import { createAskedPresence, createLockPresence, type TabMessage } from './browser-drafts/tab-presence.ts'
import {
  type DraftKeeper,
  type DraftName,
  type DraftRow,
  type KeptDraft,
  newestFirst,
} from './draft-keeper.ts'

export interface BrowserDraftsOptions {
  /** Which desk: several may stand at one address, and each has drafts of its own. */
  site: string
  name?: string
  /** By default the browser's, where there are any. */
  locks?: LockManager | null
}

export interface BrowserDrafts extends DraftKeeper {
  close(): Promise<void>
}

export function createBrowserDrafts(options: BrowserDraftsOptions): BrowserDrafts {
  const { site, name = 'galley-drafts' } = options
  // Its type says that it is always there; without TLS it is not.
  const { locks = navigator.locks as LockManager | undefined } = options
  // What was written over a lost connection may be gone with it.
  const connection = createConnection(name, () => trustNothing())
  const channel = new BroadcastChannel(`${name}:${site}`)
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of [...watchers]) watcher()
  }
  const announce = () => {
    channel.postMessage({ kind: 'changed' } satisfies TabMessage)
    tell()
  }
  const { trustNothing, ...table } = createDraftTable(site, connection.use, announce)
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind !== 'changed') return
    trustNothing()
    tell()
  })
  return {
    ...table,
    ...(locks ? createLockPresence(locks, site, announce) : createAskedPresence(channel, announce)),
    watch(onChange) {
      watchers.add(onChange)
      return () => {
        watchers.delete(onChange)
      }
    },
    async close() {
      channel.close()
      await connection.close()
    },
  }
}

interface DraftTable extends Pick<DraftKeeper, 'keep' | 'read' | 'list' | 'remove'> {
  /** What this tab has written may be gone: another one removed it, or the browser did. */
  trustNothing(): void
}

type UseDatabase = <T>(use: (database: DraftDatabase) => Promise<T>) => Promise<T>

function createDraftTable(site: string, use: UseDatabase, announce: () => void): DraftTable {
  const keyOf = ({ id, tab }: DraftName): DraftKey => [site, id, tab]
  const nameOf = (draft: DraftName) => JSON.stringify(keyOf(draft))
  /** Not on disk, or not yet. */
  const unwritten = new Map<string, KeptDraft>()
  /** Which base of a tab's draft is on disk. */
  let writtenBases = new Map<string, { version: string; source: string }>()
  const announced = new Set<string>()
  const rowOf = ({ id, tab, title, keptAt }: DraftRow): DraftRow => ({ id, tab, title, keptAt })
  /** What is not on disk is found all the same, also when the disk does not answer. */
  const withUnwritten = async <Row extends DraftRow>(reading: Promise<Row[]>, others: Row[]) => {
    const names = new Set(others.map(nameOf))
    const rows = await (names.size > 0 ? reading.catch(() => []) : reading)
    return [...rows.filter(row => !names.has(nameOf(row))), ...others].sort(newestFirst)
  }

  return {
    trustNothing() {
      // Another map, not an empty one: what is on its way arrives in the old one.
      writtenBases = new Map()
    },

    async keep(draft) {
      const name = nameOf(draft)
      const { base, typed } = draft
      const { source, ...text } = typed
      const bases = writtenBases
      const known = bases.get(name)
      const isBaseWritten = known?.version === base.version && known.source === source
      unwritten.set(name, draft)
      await use(async database => {
        const transaction = database.transaction(draftTables, 'readwrite', { durability: 'strict' })
        const key = keyOf(draft)
        const writes: Promise<unknown>[] = [
          transaction.objectStore('drafts').put(rowOf(draft), key),
          transaction.objectStore('texts').put(text, key),
        ]
        if (!isBaseWritten) {
          const kept = { base, source: source === base.source ? null : source }
          writes.push(transaction.objectStore('bases').put(kept, key))
        }
        transaction.commit()
        await Promise.all([...writes, transaction.done])
      })
      // Else it was removed meanwhile, or a newer one is on its way.
      if (unwritten.get(name) !== draft) return
      unwritten.delete(name)
      bases.set(name, { version: base.version, source })
      if (!announced.has(name)) announce()
      announced.add(name)
    },

    read: id =>
      withUnwritten(
        use(database => readDrafts(database, draftRange(site, id))),
        [...unwritten.values()].filter(draft => draft.id === id),
      ),
    list: () =>
      withUnwritten(
        use(database => database.getAll('drafts', draftRange(site))),
        [...unwritten.values()].map(rowOf),
      ),

    async remove(draft) {
      unwritten.delete(nameOf(draft))
      writtenBases.delete(nameOf(draft))
      announced.delete(nameOf(draft))
      await use(async database => {
        const transaction = database.transaction(draftTables, 'readwrite', { durability: 'strict' })
        const gone = draftTables.map(table => transaction.objectStore(table).delete(keyOf(draft)))
        transaction.commit()
        await Promise.all([...gone, transaction.done])
      })
      announce()
    },
  }
}

async function readDrafts(database: DraftDatabase, range: IDBKeyRange): Promise<KeptDraft[]> {
  const transaction = database.transaction(draftTables)
  const keys = await transaction.objectStore('drafts').getAllKeys(range)
  const drafts = await Promise.all(
    keys.map(async key => {
      const [row, text, kept] = await Promise.all([
        transaction.objectStore('drafts').get(key),
        transaction.objectStore('texts').get(key),
        transaction.objectStore('bases').get(key),
      ])
      // Name and text are written and removed together.
      if (!row || !text) return []
      const { base, source } = kept ?? { base: lostBase(row), source: null }
      return [{ ...row, base, typed: { ...text, source: source ?? base.source } }]
    }),
  )
  await transaction.done
  return drafts.flat()
}

/** What was typed is worth more than what it is based on: it is compared with the file as if that was empty. */
function lostBase({ id, keptAt }: DraftRow): StoredArticle {
  return { id, source: '', version: '"lost"', updatedAt: keptAt }
}

function createConnection(name: string, onLost: () => void): { use: UseDatabase; close(): Promise<void> } {
  let opened: Promise<DraftDatabase> | null = null
  const forget = () => {
    opened = null
    onLost()
  }
  return {
    async use(work) {
      let used: typeof opened = null
      try {
        opened ??= openDraftTables(name, forget)
        used = opened
        return await work(await used)
      } catch (error) {
        // The next call tries with another one.
        void used?.then(database => database.close()).catch(() => undefined)
        if (opened === used) forget()
        throw draftError(error)
      }
    },
    async close() {
      const database = await opened?.catch(() => null)
      database?.close()
    },
  }
}

function draftError(cause: unknown): GalleyError {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError'
  const message = isFull ? 'This browser has no room left.' : 'This browser’s storage does not answer.'
  return new GalleyError('unavailable', message, { cause })
}
