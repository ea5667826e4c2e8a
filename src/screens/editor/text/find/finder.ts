// Searches a text in a worker, within a time limit; where no worker can start, right here.
import { GalleyError, isGalleyError } from '../../../../article/galley-error.ts'
import { answerFind, type FindAnswer, type FindQuestion } from './answer-find.ts'
import type { FindReply } from './find-worker.ts'

export interface Finder {
  /**
   * Null when another question was asked before this one was answered: only the last one is.
   * Throws `invalid` when the search is none, or takes too long.
   */
  ask(question: FindQuestion): Promise<FindAnswer | null>
  close(): void
}

/** A plain search of a million characters takes a hundredth of it. */
const limitMs = 2_000

export function createFinder(): Finder {
  if (typeof Worker === 'undefined') return { ask: async question => answerFind(question), close() {} }
  let worker: Worker | null = null
  /** Gives up the question that is being answered. */
  let giveUp: (() => void) | null = null
  const end = () => {
    worker?.terminate()
    worker = null
  }
  return {
    async ask(question) {
      giveUp?.()
      worker ??= new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
      const asked = worker
      const listening = new AbortController()
      const reply = await new Promise<FindReply | null>(resolve => {
        const { signal } = listening
        const stop = (reply: FindReply | null) => {
          end()
          resolve(reply)
        }
        giveUp = () => stop(null)
        const timer = setTimeout(() => stop({ problem: tooLong(question) }), limitMs)
        signal.addEventListener('abort', () => clearTimeout(timer))
        asked.addEventListener('message', ({ data }: MessageEvent<FindReply>) => resolve(data), { signal })
        asked.addEventListener('error', () => stop({ problem: 'The search stopped. Try again.' }), { signal })
        asked.postMessage(question)
      })
      listening.abort()
      if (reply === null) return null
      giveUp = null
      if ('problem' in reply) throw new GalleyError('invalid', reply.problem)
      return reply.answer
    },
    close() {
      giveUp?.()
      end()
    },
  }
}

function tooLong({ search }: FindQuestion): string {
  return search.isPattern
    ? 'This regular expression does not come to an end in this text. Write it more exactly.'
    : 'This search takes too long.'
}

/** What to tell people of a search that failed. */
export function problemOf(error: unknown): string {
  if (!isGalleyError(error)) throw error
  return error.message
}
