// Full-text search over the folder. Texts go into the index in the background, in short steps; what has not got
// there yet is searched in memory, so that answers are right from the beginning.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { hasTerms, type SearchTerm, searchTerms } from '../../article/search-text.ts'
import { enoughMatches, type FoundTexts, type Strengths, searchTexts } from '../../article/text-search.ts'
import type { IndexCache } from './index-cache.ts'
import { createPendingTexts, type SearchedFile } from './pending-texts.ts'

/** Files just written may still be changing, and their time stamps are not to be trusted yet. */
const startDelayMs = 300

export interface BodySearchParts {
  cache: IndexCache | null
  /** A fresh, empty cache in place of one that turned out broken. */
  replaceCache: () => Promise<IndexCache | null>
  readText: (id: string) => SearchedFile | null
  /** Waits until nobody waits for something else. */
  giveWay: () => Promise<void>
  allIds: () => string[]
}

export interface BodySearch {
  /** Begins to index in the background: not before the first reading is through, which it would slow down. */
  start(): void
  /** The text of this article is new or has changed. */
  add(id: string): void
  remove(ids: readonly string[]): void
  /** The articles that match, by the state of this moment: use it at once. Null when nothing is searched for. */
  find(q: string | undefined): Promise<FoundTexts | null>
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
      await parts.giveWay()
      const batch = pending.nextBatch(waiting)
      await withCache(open => {
        open.put(batch)
        // At once: what changes a moment later is pending again.
        pending.remove(batch.map(({ id }) => id))
      })
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

  function findAll(terms: readonly SearchTerm[], open: IndexCache | null): Strengths {
    const strengths = new Map(open?.search(terms))
    for (const [id, strength] of pending.strengths(terms)) {
      if (strength > 0) strengths.set(id, strength)
      else strengths.delete(id)
    }
    return strengths
  }

  function searchAll(q: string, open: IndexCache | null): FoundTexts {
    return searchTexts(q, {
      find: terms => findAll(terms, open),
      *words() {
        if (open) yield* open.words()
        yield* pending.words()
      },
    })
  }

  /** A search that finds next to nothing looks at all words: gathered at once they would keep others waiting. */
  async function gatherWords(): Promise<void> {
    // An index that breaks meanwhile shows it when it is searched.
    await cache?.loadWords().catch(() => undefined)
    await pending.gatherWords()
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
    async find(q) {
      if (!hasTerms(q)) return null
      await pending.fold()
      const terms = searchTerms(q)
      const strengths = (await withCache(open => findAll(terms, open))) ?? findAll(terms, null)
      if (strengths.size >= enoughMatches) return { terms, strengths }
      await gatherWords()
      await pending.fold()
      const found = await withCache(open => searchAll(q, open))
      if (found) return found
      await pending.fold()
      return searchAll(q, null)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      cache?.close()
      cache = null
    },
  }
}
