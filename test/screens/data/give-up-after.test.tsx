// Waiting has an end; an answer in time is the answer.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { giveUpAfter } from '../../../src/screens/data/give-up-after.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('an answer in time is given, and so is an error', async () => {
  const later = new Promise<string>(resolve => setTimeout(() => resolve('There'), 999))
  const answer = giveUpAfter(1_000, later)
  await vi.advanceTimersByTimeAsync(999)
  expect(await answer).toBe('There')
  await expect(giveUpAfter(1_000, Promise.reject(new Error('No')))).rejects.toThrow('No')
  expect(vi.getTimerCount()).toBe(0)
})

test('without an answer it is unavailable', async () => {
  const outcome = giveUpAfter(1_000, new Promise(() => {})).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await outcome).toMatchObject({ code: 'unavailable' })
})
