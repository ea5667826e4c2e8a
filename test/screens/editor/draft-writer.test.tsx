// When a draft is written: within a second of a key, not at each key, one at a time, and again after a failure.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { createDraftWriter } from '../../../src/screens/editor/kept/draft-writer.ts'
import type { DraftName, KeptDraft } from '../../../src/storage/draft-keeper.ts'
import { createMemoryDrafts } from '../../../src/storage/memory-drafts.ts'
import { keptDraft } from '../../storage/describe-draft-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A device whose writes take `writeMs`; what is typed is a text that grows. */
function makeDesk({ writeMs = 0 } = {}) {
  const drafts = createMemoryDrafts()
  const device = { writeMs, failure: null as GalleyError | null }
  let text = ''
  let isClean = false
  const keep = vi.fn(async (draft: KeptDraft) => {
    await new Promise(resolve => setTimeout(resolve, device.writeMs))
    if (device.failure) throw device.failure
    await drafts.keep(draft)
  })
  const remove = vi.fn(async (name: DraftName) => {
    await new Promise(resolve => setTimeout(resolve, device.writeMs / 2))
    if (device.failure) throw device.failure
    await drafts.remove(name)
  })
  const take = vi.fn(() => (isClean ? null : keptDraft('a.md', 'one', text)))
  const onProblem = vi.fn<(problem: string) => void>()
  const keeper = { ...drafts, keep, remove }
  const writer = createDraftWriter({ keeper, name: { id: 'a.md', tab: 'one' }, take, onProblem })
  return {
    device,
    drafts,
    keep,
    remove,
    take,
    onProblem,
    writer,
    type(character: string) {
      isClean = false
      text += character
      writer.plan()
    },
    clean() {
      isClean = true
      writer.plan()
    },
    typed: () => text,
    kept: async () => (await drafts.read('a.md'))[0]?.typed.text ?? '',
  }
}

test('a key costs a look at a timer: nothing is taken until the wait is over', async () => {
  const desk = makeDesk()
  for (let keys = 0; keys < 1_000; keys++) desk.type('a')
  expect(desk.take).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(desk.take).toHaveBeenCalledOnce()
  expect(desk.keep).toHaveBeenCalledOnce()
})

describe.each([0, 100, 300])('writes that take %i ms', writeMs => {
  test('at no moment is more than the last second missing', async () => {
    const desk = makeDesk({ writeMs })
    const past: string[] = []
    for (let at = 0; at < 12_000; at += 20) {
      desk.type('x')
      past.push(desk.typed())
      await vi.advanceTimersByTimeAsync(20)
      const secondAgo = past[past.length - 1 - 1_000 / 20] ?? ''
      expect((await desk.kept()).length).toBeGreaterThanOrEqual(secondAgo.length)
    }
    expect(desk.keep.mock.calls.length).toBeLessThan(12_000 / 250)
  })
})

test('what no longer differs from the file is removed', async () => {
  const desk = makeDesk()
  desk.type('a')
  await vi.advanceTimersByTimeAsync(500)
  expect(await desk.kept()).toBe('a')
  desk.clean()
  await vi.advanceTimersByTimeAsync(500)
  expect(await desk.kept()).toBe('')
})

test('what was taken over is removed as well, however soon it is saved', async () => {
  const desk = makeDesk()
  const adopting = desk.writer.adopt(keptDraft('a.md', 'of a closed tab', 'a'))
  await vi.advanceTimersByTimeAsync(10)
  await adopting
  expect(await desk.kept()).toBe('a')
  desk.clean()
  await vi.advanceTimersByTimeAsync(500)
  expect(await desk.kept()).toBe('')
})

test('a failure is told, and the next key tries again', async () => {
  const desk = makeDesk()
  desk.device.failure = new GalleyError('unavailable', 'No room.')
  desk.type('a')
  await vi.advanceTimersByTimeAsync(500)
  expect(desk.onProblem).toHaveBeenLastCalledWith('No room.')
  desk.device.failure = null
  desk.type('b')
  await vi.advanceTimersByTimeAsync(500)
  expect(desk.onProblem).toHaveBeenLastCalledWith('')
  expect(await desk.kept()).toBe('ab')
})

test('a device that does not answer is told of, and gets no second write meanwhile', async () => {
  const desk = makeDesk({ writeMs: 60_000 })
  desk.type('a')
  await vi.advanceTimersByTimeAsync(1_000)
  desk.type('b')
  await vi.advanceTimersByTimeAsync(9_000)
  expect(desk.onProblem).toHaveBeenCalledWith('This browser’s storage does not answer.')
  expect(desk.keep).toHaveBeenCalledOnce()
  desk.device.writeMs = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await desk.kept()).toBe('ab')
})

test('a flush does not wait, not even for a write that is on its way', async () => {
  const desk = makeDesk({ writeMs: 60_000 })
  desk.type('a')
  await vi.advanceTimersByTimeAsync(1_000)
  desk.type('b')
  void desk.writer.flush()
  expect(desk.keep).toHaveBeenCalledTimes(2)
  expect(desk.keep.mock.lastCall?.[0].typed.text).toBe('ab')
})

test('what a flush keeps while a removal is on its way is removed as well, once it is saved', async () => {
  const desk = makeDesk()
  desk.type('a')
  await vi.advanceTimersByTimeAsync(500)
  desk.device.writeMs = 1_000
  desk.clean()
  await vi.advanceTimersByTimeAsync(500)
  expect(desk.remove).toHaveBeenCalledOnce()
  desk.type('b')
  void desk.writer.flush()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await desk.kept()).toBe('ab')
  desk.clean()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await desk.kept()).toBe('')
})

test('a removal that fails is tried again', async () => {
  const desk = makeDesk()
  desk.type('a')
  await vi.advanceTimersByTimeAsync(500)
  desk.device.failure = new GalleyError('unavailable', 'No answer.')
  desk.clean()
  await vi.advanceTimersByTimeAsync(500)
  expect(desk.onProblem).toHaveBeenLastCalledWith('No answer.')
  desk.device.failure = null
  void desk.writer.flush()
  await vi.advanceTimersByTimeAsync(10)
  expect(await desk.kept()).toBe('')
})

test('what is kept already is not written again, however often the page is hidden or others come and go', async () => {
  const desk = makeDesk()
  desk.type('a')
  await vi.advanceTimersByTimeAsync(500)
  await desk.writer.flush()
  await desk.writer.look()
  await vi.advanceTimersByTimeAsync(500)
  expect(desk.keep).toHaveBeenCalledOnce()
})

test('what somebody else removed while it is typed here is kept again', async () => {
  const desk = makeDesk()
  desk.type('a')
  await vi.advanceTimersByTimeAsync(500)
  await desk.drafts.remove({ id: 'a.md', tab: 'one' })
  await desk.writer.look()
  await vi.advanceTimersByTimeAsync(500)
  expect(await desk.kept()).toBe('a')
})
