// Which rows match a full-text query: asks the search worker, or the same index on this thread where none can start.
import { GalleyError } from '../../article/galley-error.ts'
import type { FoundTexts } from '../../article/text-search.ts'
import type { ArticleRow } from '../article-store.ts'
import type { BrowserDatabase } from './database.ts'
import type { SearchReply, SearchRequest } from './search-worker.ts'
import type { TextIndex, TextSearch } from './text-index.ts'

/** Long enough for the page to draw its first list undisturbed. */
const readAheadAfterMs = 3_000

export interface TextFinder {
  find(rows: readonly ArticleRow[], q: string): Promise<FoundTexts>
  /** Reads the text of these rows when the page has drawn, so that the first search need not wait for it. */
  readAhead(rows: readonly ArticleRow[]): void
  close(): void
}

interface SearchThread extends TextIndex {
  close(): void
}

export function createTextFinder(database: BrowserDatabase, databaseName: string): TextFinder {
  let thread: SearchThread | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let readAheadTimer: ReturnType<typeof setTimeout> | null = null
  /** The versions whose text the index holds. */
  const indexed = new Map<string, string>()

  async function find(rows: readonly ArticleRow[], q: string): Promise<FoundTexts> {
    thread ??= startThread(database, databaseName)
    const present = new Set(rows.map(row => row.id))
    const gone = [...indexed.keys()].filter(id => !present.has(id))
    const changed = rows.filter(row => indexed.get(row.id) !== row.version)
    const found = await thread.find({ q, gone, changed: changed.map(row => row.id) })
    for (const id of gone) indexed.delete(id)
    for (const { id, version } of changed) indexed.set(id, version)
    return found
  }

  function findInTurn(rows: readonly ArticleRow[], q: string): Promise<FoundTexts> {
    const result = turn.then(() => find(rows, q))
    turn = result.catch(startAfresh)
    return result
  }

  /** What the index holds after a failure is unknown. */
  function startAfresh(): void {
    thread?.close()
    thread = null
    indexed.clear()
  }

  return {
    find: findInTurn,
    readAhead(rows) {
      readAheadTimer ??= setTimeout(() => {
        // A failure shows when somebody searches: the index then starts afresh.
        findInTurn(rows, '').catch(() => undefined)
      }, readAheadAfterMs)
    },
    close() {
      if (readAheadTimer !== null) clearTimeout(readAheadTimer)
      thread?.close()
    },
  }
}

function startThread(database: BrowserDatabase, databaseName: string): SearchThread {
  if (typeof Worker === 'undefined') return onThisThread(database)
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const pending = new Map<
    number,
    { resolve: (found: FoundTexts) => void; reject: (error: unknown) => void }
  >()
  let calls = 0

  function failAll(message: string): void {
    for (const { reject } of pending.values()) reject(new GalleyError('unavailable', message))
    pending.clear()
  }

  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const call = pending.get(data.call)
    pending.delete(data.call)
    if ('found' in data) call?.resolve(data.found)
    else call?.reject(new GalleyError('unavailable', data.error))
  })
  worker.addEventListener('error', () => failAll('The search stopped. Nothing was changed; search again.'))

  return {
    find(search: TextSearch) {
      calls += 1
      const request: SearchRequest = { call: calls, databaseName, search }
      return new Promise((resolve, reject) => {
        pending.set(request.call, { resolve, reject })
        worker.postMessage(request)
      })
    },
    close() {
      worker.terminate()
      failAll('The desk was closed while it searched.')
    },
  }
}

/** Where no worker can start; loaded only then, since it brings the parser along. */
function onThisThread(database: BrowserDatabase): SearchThread {
  const index = import('./text-index.ts').then(({ createTextIndex }) => createTextIndex(database))
  return { find: async search => (await index).find(search), close() {} }
}
