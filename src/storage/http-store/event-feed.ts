// What others change, as the server tells it (server-sent events read from a fetch stream). Comes back by itself
// when the line is lost, and says `reset` then, because nobody knows what was missed.
import type { StoreEvent } from '../article-store.ts'
import { createChangeSignal } from '../change-signal.ts'
import { storeEventSchema } from '../wire-schemas.ts'

export interface EventFeed {
  watch(onChange: (event: StoreEvent) => void): () => void
  /** Resolves when events arrive, or when the first try to get them has failed. At once when nobody watches. */
  isReady(): Promise<void>
  close(): void
}

const firstPauseMs = 500
const longestPauseMs = 15_000
/** The server gives a sign of life every 15 s; a line that is silent for longer is dead. */
const silenceMs = 40_000

export function createEventFeed(open: (signal: AbortSignal) => Promise<Response>): EventFeed {
  const signal = createChangeSignal()
  let watchers = 0
  let line: { abort: AbortController; ready: Promise<void> } | null = null

  function start(): void {
    const abort = new AbortController()
    const ready = new Promise<void>(resolve => {
      void follow(open, abort.signal, event => signal.emit(event), resolve)
    })
    line = { abort, ready }
  }
  function stop(): void {
    line?.abort.abort()
    line = null
  }
  return {
    watch(onChange) {
      const unwatch = signal.watch(onChange)
      let isStopped = false
      watchers++
      if (!line) start()
      return () => {
        if (isStopped) return
        isStopped = true
        unwatch()
        watchers--
        if (watchers === 0) stop()
      }
    },
    isReady: async () => line?.ready,
    close: stop,
  }
}

async function follow(
  open: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
  emit: (event: StoreEvent) => void,
  onTried: () => void,
): Promise<void> {
  let pauseMs = firstPauseMs
  let wasLost = false
  while (!signal.aborted) {
    const attempt = new AbortController()
    const end = () => attempt.abort()
    signal.addEventListener('abort', end)
    try {
      const reply = await open(attempt.signal)
      if (wasLost) emit({ kind: 'reset' })
      pauseMs = firstPauseMs
      onTried()
      await readEvents(reply, attempt, emit)
    } catch {
      // Whatever broke the line, the cure is the same: try again after a pause.
      onTried()
    }
    signal.removeEventListener('abort', end)
    attempt.abort()
    wasLost = true
    await pause(pauseMs, signal)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
}

async function readEvents(
  reply: Response,
  attempt: AbortController,
  emit: (event: StoreEvent) => void,
): Promise<void> {
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (reader) {
    const silence = setTimeout(() => attempt.abort(), silenceMs)
    const { done, value } = await reader.read().finally(() => clearTimeout(silence))
    if (done) return
    const messages = (rest + value).split('\n\n')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      if (!message.startsWith('data: ')) continue
      const event = storeEventSchema.safeParse(JSON.parse(message.slice('data: '.length)))
      emit(event.success ? event.data : { kind: 'reset' })
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
