// Full-text search over the folder. Texts go into the index in the background, in short steps; what has not got
// there yet is searched in memory, so that answers are right from the beginning.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { searchTerms } from '../../article/search-text.ts'
import type { IndexCache } from './index-cache.ts'
import { createPendingTexts, type SearchedFile } from './pending-texts.ts'

/** Files just written may still be changing, and their time stamps are not to be trusted yet. */
const startDelayMs = 300

export interface BodySearchParts {
  cache: IndexCache | null
  /** A fresh, empty cache in place of one that turned out broken. */
  replaceCache: () => Promise<IndexCache | null>
  readText: (id: string) => SearchedFile | null
  allIds: () => string[]
}

export interface BodySearch {
  /** Begins to index in the background: not before the first reading is through, which it would slow down. */
  start(): void
  /** The text of this article is new or has changed. */
  add(id: string): void
  remove(ids: readonly string[]): void
  /** Says which articles match, by the state of this moment: use it at once. */
  matcher(q: string): Promise<(row: { id: string }) => boolean>
  close(): void
}

export function createBodySearch(parts: BodySearchParts): BodySearch {
  const pending = createPendingTexts(parts.readText)
  let { cache } = parts
  let timer: NodeJS.Timeout | undefined
  let isIndexing = false
  let isStarted = false
  let isClosed = false

  function schedule(): void {
    if (!isStarted || timer || isIndexing || isClosed || cache === null || pending.size === 0) return
    timer = setTimeout(() => {
      timer = undefined
      void indexPending()
    }, startDelayMs)
    timer.unref()
  }

  async function indexPending(): Promise<void> {
    isIndexing = true
    const waiting = pending.ids().reverse()
    while (waiting.length > 0 && !isClosed) {
      await pending.folded()
      const batch = pending.nextBatch(waiting)
      await withCache(open => open.put(batch))
      pending.remove(batch.map(({ id }) => id))
      await nextTurn()
    }
    isIndexing = false
    schedule()
  }

  /** An index that fails, broken or without room, is made again: everything is pending then. */
  async function withCache<Result>(task: (open: IndexCache) => Result): Promise<Result | null> {
    try {
      return cache && !isClosed ? task(cache) : null
    } catch {
      const broken = cache
      cache = null
      broken?.close()
      cache = await parts.replaceCache()
      for (const id of parts.allIds()) pending.add(id)
      schedule()
      return null
    }
  }

  return {
    start() {
      isStarted = true
      schedule()
    },
    add(id) {
      pending.add(id)
      schedule()
    },
    remove(ids) {
      pending.remove(ids)
      void withCache(open => open.remove(ids))
    },
    async matcher(q) {
      const terms = searchTerms(q)
      if (terms.length === 0) return () => true
      await pending.fold()
      let found = await withCache(open => open.search(terms))
      if (found === null) {
        await pending.fold()
        found = new Set()
      }
      const indexed = found
      return ({ id }) => pending.matches(id, terms) ?? indexed.has(id)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      cache?.close()
      cache = null
    },
  }
}
