// Writes that wait for each other share one transaction: importing thousands of files takes seconds, not minutes,
// and every single write is still wholly there or not at all.
import { isGalleyError } from '../../article/galley-error.ts'
import { storageError } from './storage-error.ts'
import type { WriteJob, WriteTransaction } from './tables.ts'

/** Enough to share the cost of a commit; few enough that readers need not wait long for their turn. */
const maxJobsTogether = 100

interface Waiting {
  touches: readonly string[]
  job: WriteJob<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

export interface GroupCommit {
  /** `touches` names all that the job reads or changes. */
  run<T>(touches: readonly string[], job: WriteJob<T>): Promise<T>
  /** Resolves when no job is waiting or running. */
  settled(): Promise<void>
}

export function createGroupCommit(begin: () => Promise<WriteTransaction>): GroupCommit {
  const waiting: Waiting[] = []
  let working: Promise<void> | null = null

  async function work(): Promise<void> {
    while (waiting.length > 0) await commitTogether(begin, waiting.splice(0, maxJobsTogether))
    working = null
  }

  return {
    run<T>(touches: readonly string[], job: WriteJob<T>) {
      const result = new Promise<T>((resolve, reject) => {
        waiting.push({ touches, job, resolve: resolve as (result: unknown) => void, reject })
      })
      working ??= work()
      return result
    },
    async settled() {
      while (working) await working
    },
  }
}

/** Answers each job only when the transaction is on disk, or has come to nothing. */
async function commitTogether(
  begin: () => Promise<WriteTransaction>,
  jobs: readonly Waiting[],
): Promise<void> {
  try {
    const transaction = await begin()
    const answers = await runJobs(transaction, jobs)
    await transaction.done
    for (const answer of answers) answer()
  } catch (error) {
    for (const { reject } of jobs) reject(storageError(error))
  }
}

/** Jobs run side by side, save those that touch the same name: they take turns in the order in which they came. */
async function runJobs(transaction: WriteTransaction, jobs: readonly Waiting[]): Promise<(() => void)[]> {
  // Its failure is thrown by the job that caused it, or by whoever awaits `done` after this.
  transaction.done.catch(() => undefined)
  const turns = new Map<string, Promise<unknown>>()
  return Promise.all(
    jobs.map(waiting => {
      const before = waiting.touches.map(name => turns.get(name))
      const turn = Promise.all(before).then(() => runJob(transaction, waiting))
      for (const name of waiting.touches) turns.set(name, turn)
      return turn
    }),
  )
}

/** What to tell the caller once the transaction is done. */
async function runJob(transaction: WriteTransaction, { job, resolve, reject }: Waiting): Promise<() => void> {
  try {
    const result = await job(transaction)
    return () => resolve(result)
  } catch (error) {
    if (isGalleyError(error)) return () => reject(error)
    abort(transaction)
    throw error
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort()
  } catch (error) {
    // A failed request has ended the transaction already.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
  }
}
