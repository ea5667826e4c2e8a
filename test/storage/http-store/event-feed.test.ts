// A line that is lost over and over, say while a laptop is offline for a day, leaves nothing behind.
import { getEventListeners } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { createEventFeed } from '../../../src/storage/http-store/event-feed.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('trying again does not gather listeners', async () => {
  vi.useFakeTimers()
  const signals = new Set<AbortSignal>()
  const add = AbortSignal.prototype.addEventListener
  vi.spyOn(AbortSignal.prototype, 'addEventListener').mockImplementation(function (
    this: AbortSignal,
    ...listening: unknown[]
  ) {
    signals.add(this)
    Reflect.apply(add, this, listening)
  })
  let tries = 0
  const feed = createEventFeed(() => {
    tries += 1
    return Promise.reject(new Error('offline'))
  })
  const stop = feed.watch(() => {})
  await vi.advanceTimersByTimeAsync(600_000)
  expect(tries).toBeGreaterThan(20)
  const listeners = [...signals].flatMap(signal => getEventListeners(signal, 'abort'))
  expect(listeners.length).toBeLessThan(3)
  stop()
})
