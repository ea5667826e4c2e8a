// Counts the findings of the folder's articles: a few that were just written at once, a whole pile in the background, in
// a thread of its own, or in steps so short that nobody waits for them.
import type { ArticleRow, Examiner, FindingCounts } from '../../storage/article-store.ts'
import type { ChangeSignal } from '../../storage/change-signal.ts'
import { countInThread } from './count-in-thread.ts'
import type { ExaminerThread } from './examiner-thread.ts'
import { keepCounts } from './finding-counts.ts'
import type { FolderIndex } from './folder-index.ts'
import { readSource } from './read-article-file.ts'

/** A step, and the rest after it: other work gets more than half of the time. */
const stepMs = 5
const restMs = 6
/** After opening, when the first lists have been answered. */
const startDelayMs = 400
/** In each tenth of a second so much may be counted at once; what comes faster waits in the queue. */
const atOnceMs = 20
/** Fewer are counted before a thread has begun. */
const leastForThread = 100
/** Watchers read their lists again so often while a pile is counted. */
const announceEachMs = 3_000
/** Longer articles would keep others waiting; they stay without a count. */
const maxExaminedBytes = 400_000

export interface FindingCounterParts {
  root: string
  examiner: Examiner
  openThread?: (() => ExaminerThread) | undefined
  /** Null for a folder that cannot be written. */
  cachePath: string | null
  signal: ChangeSignal
  /** Waits until nobody waits for something else. */
  giveWay: () => Promise<void>
}

export interface FindingCounter {
  countsOf(version: string): FindingCounts | undefined
  /** The index has an article whose version is not counted. */
  want(id: string): void
  /** Begins to count what is wanted; the index asks for counts as they come. */
  start(index: FolderIndex): void
  /** What was counted before is not good any more. */
  recount(): void
  close(): Promise<void>
}

export function createFindingCounter(parts: FindingCounterParts): FindingCounter {
  const { root, examiner, openThread, cachePath, signal, giveWay } = parts
  const standing = () => index && new Set([...index.rows()].map(row => row.version))
  const counts = keepCounts(examiner, cachePath, standing)
  const news = createNews(signal)
  const budget = createBudget()
  const wanted = new Set<string>()
  let index: FolderIndex | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  /** Until a thread could not be had, or counted by other rules. */
  let mayOpenThread = openThread !== undefined
  let hasThread = false
  let recounts = 0

  function count(id: string): void {
    const row = examinedRow(index, id)
    if (!row) return
    if (!counts.get(row.version)) {
      const source = readSource(root, id)
      // It has changed again: whoever sees that puts it into the index, and so asks anew.
      if (source?.version !== row.version) return
      counts.set(row.version, examiner.examine(source.text))
    }
    relist(id)
  }

  function relist(id: string): void {
    index?.relist(id)
    news.add()
  }

  async function countPile(open: () => ExaminerThread): Promise<void> {
    hasThread = true
    const begunAt = recounts
    const isDone = await countInThread(open, {
      examiner,
      wanted,
      counts,
      versionOf: id => examinedRow(index, id)?.version ?? null,
      isClosed: () => isClosed,
      onCounted(ids) {
        ids.forEach(relist)
        news.tell(wanted.size === 0)
      },
    })
    // When the rules changed meanwhile, another thread goes by those; what else stopped it will stop the next.
    if (!isDone && recounts === begunAt) mayOpenThread = false
    hasThread = false
    if (wanted.size > 0) schedule(restMs)
    else counts.saveLater()
  }

  function step(): void {
    timer = undefined
    if (isClosed) return
    if (openThread && mayOpenThread && wanted.size >= leastForThread) {
      void countPile(openThread)
      return
    }
    const end = performance.now() + stepMs
    for (const id of wanted) {
      wanted.delete(id)
      count(id)
      if (performance.now() > end) break
    }
    news.tell(wanted.size === 0)
    if (wanted.size > 0) schedule(restMs)
    else counts.saveLater()
  }

  function schedule(delayMs: number): void {
    if (isClosed || hasThread || !index) return
    timer ??= setTimeout(() => void giveWay().then(step), delayMs)
    timer.unref()
  }

  return {
    countsOf: version => counts.get(version),
    want(id) {
      if (index && wanted.size === 0 && budget.isLeft()) {
        budget.spend(() => count(id))
        // Whoever put it into the index tells of it.
        news.forget()
        counts.saveLater()
        return
      }
      wanted.add(id)
      schedule(restMs)
    },
    start(opened) {
      index = opened
      if (wanted.size > 0) schedule(startDelayMs)
    },
    recount() {
      counts.clear()
      mayOpenThread = openThread !== undefined
      recounts += 1
      for (const id of index?.ids() ?? []) {
        index?.relist(id)
        wanted.add(id)
      }
      news.add()
      news.tell(true)
      schedule(restMs)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await counts.save()
    },
  }
}

/** Null for what is not there, cannot be read, or is too long. */
function examinedRow(index: FolderIndex | null, id: string): ArticleRow | null {
  const row = index?.get(id)?.row
  return !row || row.version === '' || row.size > maxExaminedBytes ? null : row
}

/** Tells watchers of counts, now and then while a pile is counted. */
function createNews(signal: ChangeSignal) {
  let isTold = true
  let toldAt = 0
  return {
    add: () => {
      isTold = false
    },
    forget: () => {
      isTold = true
    },
    tell(isLast: boolean): void {
      if (isTold || (!isLast && Date.now() - toldAt < announceEachMs)) return
      toldAt = Date.now()
      isTold = true
      signal.emit({ kind: 'reset' })
    },
  }
}

/** The time that may be spent at once. */
function createBudget() {
  let spent = { sinceMs: 0, ms: 0 }
  return {
    isLeft(): boolean {
      const now = performance.now()
      if (now - spent.sinceMs > 100) spent = { sinceMs: now, ms: 0 }
      return spent.ms < atOnceMs
    },
    spend(act: () => void): void {
      const startedAt = performance.now()
      act()
      spent.ms += performance.now() - startedAt
    },
  }
}
