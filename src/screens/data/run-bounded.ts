// Many small requests, a few at a time, stoppable between any two.

export interface RunOptions {
  signal: AbortSignal
  /** Called after each task with how many are done. */
  onProgress(done: number): void
}

const atOnce = 6

/** Runs `task` for every item; after `signal` aborts no further task begins. Stops at the first task that throws. */
export async function runBounded<T>(
  items: readonly T[],
  task: (item: T) => Promise<void>,
  { signal, onProgress }: RunOptions,
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
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    next = items.length
  }
}
