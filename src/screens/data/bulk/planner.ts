// Plans in a worker, one batch after the other, each within a time limit; where no worker can start, right here.
import { GalleyError } from '../../../article/galley-error.ts'
import type { ArticleToPlan, PlannedArticles, RunChange } from './plan-articles.ts'
import type { PlanReply, PlanRequest } from './plan-worker.ts'

export interface Planner {
  /** Throws `invalid` when the change takes too long; the planner cannot be used any more then. */
  plan(articles: readonly ArticleToPlan[], change: RunChange): Promise<PlannedArticles>
  close(): void
}

/** A hundred articles take a tenth of a second. */
const batchLimitMs = 8_000

/** `signal` ends it in the middle of a batch: what was asked for fails then. */
export function createPlanner(signal: AbortSignal, limitMs = batchLimitMs): Planner {
  if (typeof Worker === 'undefined')
    return {
      plan: async (articles, change) => (await import('./plan-articles.ts')).planArticles(articles, change),
      close() {},
    }
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' })
  let turn: Promise<unknown> = Promise.resolve()
  return {
    plan(articles, change) {
      // In turn, so that the time of a batch is its own.
      const result = turn.then(() =>
        ask(worker, { articles, change }, AbortSignal.any([signal, AbortSignal.timeout(limitMs)])),
      )
      turn = result.catch(() => undefined)
      return result
    },
    close: () => worker.terminate(),
  }
}

function ask(worker: Worker, request: PlanRequest, end: AbortSignal): Promise<PlannedArticles> {
  const listening = new AbortController()
  const { signal } = listening
  return new Promise<PlannedArticles>((resolve, reject) => {
    const giveUp = () => {
      worker.terminate()
      reject(new GalleyError('invalid', tooLongMessage(request)))
    }
    const read = ({ data }: MessageEvent<PlanReply>) => {
      if ('result' in data) resolve(data.result)
      else reject(new GalleyError('internal', data.error))
    }
    const fail = () =>
      reject(new GalleyError('internal', 'The preview stopped. Nothing was changed; try again.'))
    end.addEventListener('abort', giveUp, { signal })
    worker.addEventListener('message', read, { signal })
    worker.addEventListener('error', fail, { signal })
    if (end.aborted) giveUp()
    else worker.postMessage(request)
  }).finally(() => listening.abort())
}

function tooLongMessage({ change, articles }: PlanRequest): string {
  const place = `at “${articles[0]?.id ?? ''}” or shortly after it`
  return change.kind === 'replace-text' && change.isPattern
    ? `This regular expression does not come to an end, ${place}. Nothing was changed; write it more exactly.`
    : `This takes too long, ${place}. Nothing was changed; choose fewer articles.`
}
