// Counts the findings of the folder's articles: a few that were just written at once, a whole pile in the background, in
// a thread of its own, or in steps so short that nobody waits for them.
import type { ArticleRow, Examiner } from '../../storage/article-store.ts'
import type { ChangeSignal } from '../../storage/change-signal.ts'
import { countInThread } from './count-in-thread.ts'
import type { ExaminerThread } from './examiner-thread.ts'
import { type KeptCounts, keepCounts } from './finding-counts.ts'
import { createFolderDismissals, type FolderDismissals } from './folder-dismissals.ts'
import type { FolderIndex, KnownFindings } from './folder-index.ts'
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
  /** Where the desk records are. */
  deskFolder: string
  examiner: Examiner
  openThread?: (() => ExaminerThread) | undefined
  /** Null for a folder that cannot be written. */
  cachePath: string | null
  signal: ChangeSignal
  /** Waits until nobody waits for something else. */
  giveWay: () => Promise<void>
}

export interface FindingCounter extends KnownFindings {
  /** Begins to count what is wanted; the index asks for counts as they come. */
  start(index: FolderIndex): void
  /** What was counted before is not good any more. */
  recount(): void
  /** The desk record of this article was written: what is dismissed there is not counted from now on. */
  recountOne(id: string): void
  close(): Promise<void>
}

export function createFindingCounter(parts: FindingCounterParts): FindingCounter {
  const { root, deskFolder, examiner, openThread, cachePath, signal, giveWay } = parts
  const dismissals = createFolderDismissals(deskFolder)
  const standing = () => index && new Set([...index.rows()].map(dismissals.keyOf))
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

  /** What was dismissed before this start. */
  async function lookAtAll(): Promise<void> {
    for (const id of await dismissals.lookAtAll()) wanted.add(id)
    if (wanted.size > 0) schedule(startDelayMs)
  }

  function count(id: string): void {
    const row = examinedRow(index, id)
    if (row && countOne({ root, examiner, counts, dismissals }, row)) relist(id)
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
      keyOf: id => keyIn(index, id, dismissals),
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
    countsOf: article => counts.get(dismissals.keyOf(article)),
    // While the desk opens, all are looked at together, later.
    look: id => index && dismissals.look(id),
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
      void lookAtAll()
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
    recountOne(id) {
      count(id)
      counts.saveLater()
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await counts.save()
    },
  }
}

function keyIn(index: FolderIndex | null, id: string, { keyOf }: FolderDismissals): string | null {
  const row = examinedRow(index, id)
  return row && keyOf(row)
}

interface CountTools {
  root: string
  examiner: Examiner
  counts: KeptCounts
  dismissals: FolderDismissals
}

/** False when the article has changed again: whoever sees that puts it into the index, and so asks anew. */
function countOne({ root, examiner, counts, dismissals }: CountTools, row: ArticleRow): boolean {
  dismissals.look(row.id)
  const key = dismissals.keyOf(row)
  if (counts.get(key)) return true
  const source = readSource(root, row.id)
  if (source?.version !== row.version) return false
  counts.set(key, examiner.examine(source.text, dismissals.of(row.id)))
  return true
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
