// Counts the findings of the folder's articles: a few that were just written at once, a whole pile in the background, in
// a thread of its own, or in steps so short that nobody waits for them.
import type { ArticleRow, Examiner, FindingCounts } from '../../storage/article-store.ts'
import type { ChangeSignal } from '../../storage/change-signal.ts'
import type { ExaminerThread } from '../check/examiner-thread.ts'
import { type CountsByVersion, readFindingCache, writeFindingCache } from './finding-cache.ts'
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
/** Asked of the thread at once; what the desk does with the answer is short. */
const threadArticles = 25
/** Watchers read their lists again so often while a pile is counted. */
const announceEachMs = 3_000
const saveDelayMs = 1_000
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

export function createFindingCounter({
  root,
  examiner,
  openThread,
  cachePath,
  signal,
  giveWay,
}: FindingCounterParts): FindingCounter {
  const counts: CountsByVersion = cachePath ? readFindingCache(cachePath, examiner.id) : new Map()
  const wanted = new Set<string>()
  let index: FolderIndex | null = null
  let timer: NodeJS.Timeout | undefined
  let saveTimer: NodeJS.Timeout | undefined
  let isSaved = true
  let isAnnounced = true
  let isClosed = false
  /** Until a thread could not be had, or counted by other rules. */
  let mayOpenThread = openThread !== undefined
  let hasThread = false
  let recounts = 0
  let announcedAt = 0
  let spent = { sinceMs: 0, ms: 0 }

  function count(id: string): void {
    const row = examinedRow(id)
    if (!row) return
    if (!counts.has(row.version)) {
      const source = readSource(root, id)
      // It has changed again: whoever sees that puts it into the index, and so asks anew.
      if (source?.version !== row.version) return
      keep(row.version, examiner.examine(source.text))
    }
    relist(id)
  }

  function examinedRow(id: string): ArticleRow | null {
    const row = index?.get(id)?.row
    return !row || row.version === '' || row.size > maxExaminedBytes ? null : row
  }

  function keep(version: string, found: FindingCounts): void {
    counts.set(version, found)
    isSaved = false
  }

  function relist(id: string): void {
    index?.relist(id)
    isAnnounced = false
  }

  async function countInThread(open: () => ExaminerThread): Promise<void> {
    hasThread = true
    const begunAt = recounts
    let asked: string[] = []
    let thread: ExaminerThread | null = null
    try {
      thread = open()
      while (wanted.size > 0 && !isClosed) {
        asked = take(threadArticles)
        const uncounted = asked.filter(id => {
          const row = examinedRow(id)
          return row !== null && !counts.has(row.version)
        })
        const { examinerId, files } = await thread.count(uncounted)
        if (examinerId !== examiner.id) throw new Error('The rules changed meanwhile.')
        for (const file of files) if (file) keep(file.version, file.counts)
        for (const id of asked) if (counts.has(examinedRow(id)?.version ?? '')) relist(id)
        asked = []
        announce(wanted.size === 0)
      }
    } catch {
      // With other rules in another thread; else in steps.
      if (recounts === begunAt) mayOpenThread = false
      for (const id of asked) wanted.add(id)
    }
    await thread?.close()
    hasThread = false
    if (wanted.size > 0) schedule(restMs)
    else saveLater()
  }

  function take(most: number): string[] {
    const taken = [...wanted].slice(0, most)
    for (const id of taken) wanted.delete(id)
    return taken
  }

  function step(): void {
    timer = undefined
    if (isClosed) return
    if (openThread && mayOpenThread && wanted.size >= leastForThread) {
      void countInThread(openThread)
      return
    }
    const end = performance.now() + stepMs
    for (const id of wanted) {
      wanted.delete(id)
      count(id)
      if (performance.now() > end) break
    }
    announce(wanted.size === 0)
    if (wanted.size > 0) schedule(restMs)
    else saveLater()
  }

  function schedule(delayMs: number): void {
    if (isClosed || hasThread || !index) return
    timer ??= setTimeout(() => void giveWay().then(step), delayMs)
    timer.unref()
  }

  function saveLater(): void {
    clearTimeout(saveTimer)
    saveTimer = setTimeout(() => void save(), saveDelayMs)
    saveTimer.unref()
  }

  function announce(isLast: boolean): void {
    if (isAnnounced || (!isLast && Date.now() - announcedAt < announceEachMs)) return
    announcedAt = Date.now()
    isAnnounced = true
    signal.emit({ kind: 'reset' })
  }

  function mayCountAtOnce(): boolean {
    const now = performance.now()
    if (now - spent.sinceMs > 100) spent = { sinceMs: now, ms: 0 }
    return index !== null && wanted.size === 0 && spent.ms < atOnceMs
  }

  async function save(): Promise<void> {
    if (cachePath === null || isSaved || !index) return
    isSaved = true
    // Nobody asks for those of earlier versions, and a desk that is open for weeks has very many.
    const standing = new Set([...index.rows()].map(row => row.version))
    for (const version of counts.keys()) if (!standing.has(version)) counts.delete(version)
    // Without it the next start counts again: nothing else is lost.
    await writeFindingCache(cachePath, examiner.id, [...counts]).catch(() => undefined)
  }

  return {
    countsOf: version => counts.get(version),
    want(id) {
      if (mayCountAtOnce()) {
        const startedAt = performance.now()
        count(id)
        // Whoever put it into the index tells of it.
        isAnnounced = true
        spent.ms += performance.now() - startedAt
        saveLater()
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
      isSaved = false
      for (const id of index?.ids() ?? []) {
        index?.relist(id)
        wanted.add(id)
      }
      isAnnounced = false
      announce(true)
      schedule(restMs)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearTimeout(saveTimer)
      await save()
    },
  }
}
