import { afterEach, expect, test, vi } from 'vitest'
import { createBrowserStore } from '../../src/storage/browser-store.ts'

afterEach(() => vi.restoreAllMocks())

test('the browser is asked once, with the first write, to keep what the desk holds', async () => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false)
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false)
  const store = createBrowserStore({ name: 'ask-to-keep' })
  await store.list({})
  expect(persist).not.toHaveBeenCalled()
  await store.write('a.md', 'A', { ifAbsent: true })
  await store.write('b.md', 'B', { ifAbsent: true })
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1))
  await store.close()
})
