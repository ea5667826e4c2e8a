// Many small requests, a few at a time, stoppable between any two.
import type { ArticleStore } from '../../storage/article-store.ts'

export interface RunOptions {
  signal: AbortSignal
  /** Called after each task with how many are done. */
  onProgress(done: number): void
  /** How many run at the same time. */
  atOnce?: number
}

const fewAtOnce = 6
const sharedAtOnce = 100

export function writesAtOnce({ capabilities }: ArticleStore): number {
  return capabilities.sharesWrites ? sharedAtOnce : fewAtOnce
}

/**
 * Runs `task` for every item; after `signal` aborts no further task begins. After the first one that throws neither;
 * what has begun is waited for, so that nothing happens after the answer.
 */
export async function runBounded<T>(
  items: readonly T[],
  task: (item: T) => Promise<void>,
  { signal, onProgress, atOnce = fewAtOnce }: RunOptions,
): Promise<void> {
  let next = 0
  let done = 0
  async function work() {
    for (let index = next++; index < items.length && !signal.aborted; index = next++) {
      await task(items[index] as T)
      done += 1
      onProgress(done)
    }
  }
  const workers = Array.from({ length: atOnce }, () => work().finally(() => (next = items.length)))
  const failed = (await Promise.allSettled(workers)).find(outcome => outcome.status === 'rejected')
  if (failed) throw failed.reason
}
