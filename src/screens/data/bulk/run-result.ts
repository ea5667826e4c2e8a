// What came of a run or of an undo, and how one article's failure is told from the end of all.
import { isGalleyError } from '../../../article/galley-error.ts'
import { type RunOptions, runBounded } from '../run-bounded.ts'
import type { Refusal } from './plan-articles.ts'

export interface RunResult {
  runId: string
  changed: number
  /** Articles that needed nothing. */
  unchanged: number
  refused: Refusal[]
  /** Articles that it did not come to, because it was stopped or failed. */
  left: number
  /** Why it ended early; null when it did not, or was stopped. */
  failure: string | null
}

export type Outcome = 'changed' | 'unchanged' | Refusal

/** What is to be done with the articles of a batch. */
export interface PreparedBatch<T> {
  /** Before the first of them. */
  begin?: () => Promise<void>
  act: (item: T) => Promise<Outcome>
}

/**
 * Acts batch by batch, and a few articles of a batch at a time; meanwhile the next one is prepared.
 * A store that is away ends it, one article does not.
 */
export async function runInBatches<T extends { id: string }>(
  runId: string,
  batches: readonly (readonly T[])[],
  prepare: (batch: readonly T[]) => Promise<PreparedBatch<T>>,
  { signal, onProgress, ...options }: RunOptions,
): Promise<RunResult> {
  const result: RunResult = { runId, changed: 0, unchanged: 0, refused: [], left: 0, failure: null }
  const total = batches.reduce((sum, batch) => sum + batch.length, 0)
  const done = () => result.changed + result.unchanged + result.refused.length
  const prepareAt = (at: number) => {
    const batch = batches[at]
    const prepared = batch && !signal.aborted ? prepare(batch) : null
    // What went wrong is told when its turn comes.
    prepared?.catch(() => {})
    return prepared
  }
  let next = prepareAt(0)
  try {
    for (const [at, batch] of batches.entries()) {
      const prepared = await next
      if (prepared === null || signal.aborted) break
      next = prepareAt(at + 1)
      const { begin, act } = prepared
      await begin?.()
      await runBounded(
        batch,
        async item => {
          record(result, await outcomeOf(item.id, () => act(item)))
          onProgress(done())
        },
        { ...options, signal, onProgress() {} },
      )
    }
  } catch (error) {
    if (!isGalleyError(error)) throw error
    result.failure = error.message
  }
  return { ...result, left: total - done() }
}

async function outcomeOf(id: string, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act()
  } catch (error) {
    if (!isGalleyError(error) || error.code === 'unavailable' || error.code === 'unauthenticated') throw error
    const isRace = error.code === 'conflict'
    return {
      id,
      reason: isRace ? 'Somebody changed it in this moment. It was left as it is.' : error.message,
    }
  }
}

function record(result: RunResult, outcome: Outcome): void {
  if (outcome === 'changed') result.changed += 1
  else if (outcome === 'unchanged') result.unchanged += 1
  else result.refused.push(outcome)
}
