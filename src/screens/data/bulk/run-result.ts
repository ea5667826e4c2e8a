// What came of a run or of an undo, and how one article's failure is told from the end of all.
import { isGalleyError } from '../../../article/galley-error.ts'
import { type RunOptions, runBounded } from '../run-bounded.ts'
import type { Refusal } from './plan-articles.ts'

/** Articles by what became of each, in the order in which they were to be done. */
export interface RunResult {
  runId: string
  changed: string[]
  /** Needed nothing. */
  unchanged: string[]
  refused: Refusal[]
  /** Their write was sent and never answered: it may have happened or not. */
  unanswered: string[]
  /** Not come to, because the run was stopped or failed. */
  left: string[]
  /** Why it ended early; null when it did not, or was stopped. */
  failure: string | null
  /** What else is to be known: of a picture that was left where it is, say. */
  note?: string
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
  const outcomes = new Map<string, Outcome | 'unanswered'>()
  let failure: string | null = null
  let answered = 0
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
          outcomes.set(item.id, 'unanswered')
          outcomes.set(item.id, await outcomeOf(item.id, () => act(item)))
          answered += 1
          onProgress(answered)
        },
        { ...options, signal, onProgress() {} },
      )
    }
  } catch (error) {
    if (!isGalleyError(error)) throw error
    failure = error.message
  }
  return { runId, ...sorted(batches.flat(), outcomes), failure }
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

function sorted(items: readonly { id: string }[], outcomes: ReadonlyMap<string, Outcome | 'unanswered'>) {
  const lists = { changed: [], unchanged: [], unanswered: [], left: [], refused: [] } as Omit<
    RunResult,
    'runId' | 'failure' | 'note'
  >
  for (const { id } of items) {
    const outcome = outcomes.get(id) ?? 'left'
    if (typeof outcome === 'string') lists[outcome].push(id)
    else lists.refused.push(outcome)
  }
  return lists
}
