// Tells the watchers in this tab and in all others what changed (S8).
import type { StoreEvent } from '../article-store.ts'
import { type ChangeSignal, createChangeSignal } from '../change-signal.ts'

export interface TabSignal extends Pick<ChangeSignal, 'watch'> {
  announce(events: readonly StoreEvent[]): void
  close(): void
}

export function createTabSignal(name: string): TabSignal {
  const signal = createChangeSignal()
  const channel = new BroadcastChannel(`galley-store:${name}`)
  const emitAll = (events: readonly StoreEvent[]) => {
    for (const event of events) signal.emit(event)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<readonly StoreEvent[]>) => emitAll(data))
  return {
    watch: signal.watch,
    announce(events) {
      if (events.length === 0) return
      channel.postMessage(events)
      emitAll(events)
    },
    close: () => channel.close(),
  }
}
