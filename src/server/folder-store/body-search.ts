// Full-text search over the folder. Texts go into the index in the background, in short steps; what has not got
// there yet is searched in memory, so that answers are right from the beginning.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { matchesTerms, searchTerms } from '../../article/search-text.ts'
import type { CachedFile, IndexCache } from './index-cache.ts'

/** How long one step may keep other work waiting. */
const stepMs = 8
/** Files just written may still be changing, and their time stamps are not to be trusted yet. */
const startDelayMs = 300

export type SearchedFile = CachedFile & { text: string }

export interface BodySearchParts {
  cache: IndexCache | null
  /** A fresh, empty cache in place of one that turned out broken. */
  replaceCache: () => Promise<IndexCache | null>
  /** Null when the file is gone; '' as stamp while it is too young to be kept. */
  readText: (id: string) => SearchedFile | null
  allIds: () => string[]
}

export interface BodySearch {
  /** The text of this article is new or has changed. */
  add(id: string): void
  remove(ids: readonly string[]): void
  /** Says which articles match, by the state of this moment: use it at once. */
  matcher(q: string): Promise<(row: { id: string }) => boolean>
  close(): void
}

export function createBodySearch(parts: BodySearchParts): BodySearch {
  let { cache } = parts
  let timer: NodeJS.Timeout | undefined
  let isIndexing = false
  let folding: Promise<void> | null = null
  let isClosed = false
  /** Not in the index yet: the folded text, or null while nobody has needed it. */
  const pending = new Map<string, string | null>()

  function schedule(): void {
    if (timer || isIndexing || isClosed || cache === null || pending.size === 0) return
    timer = setTimeout(() => {
      timer = undefined
      void indexPending()
    }, startDelayMs)
    timer.unref()
  }

  async function indexPending(): Promise<void> {
    isIndexing = true
    const waiting = [...pending.keys()].reverse()
    while (waiting.length > 0 && !isClosed) {
      // Somebody is waiting for an answer: that goes first.
      await folding
      try {
        indexStep(waiting)
      } catch {
        // Broken or full: the index is disposable, so it is made again.
        await replace()
        break
      }
      await nextTurn()
    }
    isIndexing = false
    schedule()
  }

  function indexStep(waiting: string[]): void {
    const end = performance.now() + stepMs / 2
    const batch: SearchedFile[] = []
    while (waiting.length > 0 && performance.now() < end) {
      const id = waiting.pop() ?? ''
      const text = pending.get(id)
      if (text === undefined) continue
      const file = parts.readText(id)
      if (file === null) pending.delete(id)
      else if (file.stamp !== '') batch.push(file)
    }
    if (isClosed) return
    cache?.put(batch)
    for (const { id } of batch) pending.delete(id)
  }

  function foldPending(): Promise<void> {
    folding ??= foldAll().finally(() => {
      folding = null
    })
    return folding
  }

  async function foldAll(): Promise<void> {
    let end = performance.now() + stepMs
    for (const [id, text] of pending) {
      if (text !== null) continue
      pending.set(id, textOf(id))
      if (performance.now() < end) continue
      await nextTurn()
      end = performance.now() + stepMs
    }
  }

  function textOf(id: string): string {
    return parts.readText(id)?.text ?? ''
  }

  async function replace(): Promise<void> {
    cache?.close()
    cache = await parts.replaceCache()
    for (const id of parts.allIds()) pending.set(id, null)
  }

  function indexed(terms: readonly string[]): Set<string> | null {
    try {
      return cache?.search(terms) ?? new Set()
    } catch {
      return null
    }
  }

  return {
    add(id) {
      pending.set(id, null)
      schedule()
    },
    remove(ids) {
      for (const id of ids) pending.delete(id)
      cache?.remove(ids)
    },
    async matcher(q) {
      const terms = searchTerms(q)
      if (terms.length === 0) return () => true
      await foldPending()
      let found = indexed(terms)
      if (found === null) {
        await replace()
        await foldPending()
        found = new Set()
        schedule()
      }
      const foundIds = found
      return ({ id }) => {
        const text = pending.get(id)
        return text === undefined ? foundIds.has(id) : matchesTerms(text ?? textOf(id), terms)
      }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      cache?.close()
      cache = null
    },
  }
}
