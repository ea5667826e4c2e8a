// Tells watchers what changed (S8). A watcher that throws must not keep the others from hearing.
import type { StoreEvent } from './article-store.ts'

type Watcher = (event: StoreEvent) => void

export interface ChangeSignal {
  emit(event: StoreEvent): void
  /** Returns what stops it. */
  watch(watcher: Watcher): () => void
}

export function createChangeSignal(): ChangeSignal {
  const watchers = new Set<{ call: Watcher }>()
  return {
    emit(event) {
      for (const watcher of [...watchers]) {
        try {
          watcher.call(event)
        } catch (error) {
          reportError(error)
        }
      }
    },
    watch(call) {
      const watcher = { call }
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
      }
    },
  }
}

/** Reports as an uncaught error, the way an event listener's error is reported. */
function reportError(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
