// Counts what is wanted in a second thread, some articles at a time.
import type { Examiner } from '../../storage/article-store.ts'
import type { ExaminerThread } from './examiner-thread.ts'
import type { KeptCounts } from './finding-counts.ts'

/** Asked for at once; what the desk does with the answer is short. */
const articlesAtOnce = 25

interface WantedCounts {
  examiner: Pick<Examiner, 'id'>
  /** Ids; they are taken from it as they are counted. */
  wanted: Set<string>
  counts: KeptCounts
  /** What the counts of an article are kept by; null for what is not to be counted. */
  keyOf: (id: string) => string | null
  isClosed: () => boolean
  /** These have counts now. */
  onCounted: (ids: readonly string[]) => void
}

/** True when all is counted. False when the thread is gone or counts by other rules; what is left stays wanted. */
export async function countInThread(open: () => ExaminerThread, parts: WantedCounts): Promise<boolean> {
  let thread: ExaminerThread | null = null
  try {
    thread = open()
    while (parts.wanted.size > 0 && !parts.isClosed()) if (!(await countSome(thread, parts))) return false
    return true
  } catch {
    return false
  } finally {
    await thread?.close()
  }
}

async function countSome(thread: ExaminerThread, parts: WantedCounts): Promise<boolean> {
  const { examiner, wanted, counts, keyOf, onCounted } = parts
  const asked = [...wanted].slice(0, articlesAtOnce)
  const isCounted = (id: string) => counts.get(keyOf(id) ?? '') !== undefined
  const unknown = asked.filter(id => keyOf(id) !== null && !isCounted(id))
  const { examinerId, files } = await thread.count(unknown)
  if (examinerId !== examiner.id) return false
  for (const file of files) if (file) counts.set(file.key, file.counts)
  // What changed meanwhile is asked for again by whoever sees it.
  for (const id of asked) wanted.delete(id)
  onCounted(asked.filter(isCounted))
  return true
}
