// Watchers, apart from any store.
import { expect, test } from 'vitest'
import { createChangeSignal } from '../../src/storage/change-signal.ts'

test('a watcher may stop itself or others while it is called', () => {
  const signal = createChangeSignal()
  const heard: string[] = []
  const stopFirst = signal.watch(() => {
    heard.push('first')
    stopFirst()
    stopSecond()
  })
  const stopSecond = signal.watch(() => heard.push('second'))
  signal.emit({ kind: 'reset' })
  signal.emit({ kind: 'reset' })
  expect(heard).toEqual(['first', 'second'])
})

test('one function that watches twice is called twice, and stops once at a time', () => {
  const signal = createChangeSignal()
  let calls = 0
  const count = () => {
    calls += 1
  }
  const stop = signal.watch(count)
  signal.watch(count)
  signal.emit({ kind: 'reset' })
  stop()
  stop()
  signal.emit({ kind: 'reset' })
  expect(calls).toBe(3)
})
