// A browser without room: the store lives in a storage bucket whose quota is small.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBrowserStore } from '../../src/storage/browser-store.ts'
import { expectFailure, makeSource } from '../contract/contract-tools.ts'

interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>
  delete(name: string): Promise<void>
}

const buckets = (navigator as Navigator & { storageBuckets: StorageBuckets }).storageBuckets
const bucketName = 'full-browser-test'

beforeEach(async () => {
  const { indexedDB } = await buckets.open(bucketName, { quota: 1_000_000 })
  Object.defineProperty(globalThis, 'indexedDB', { value: indexedDB, configurable: true })
})

afterEach(async () => {
  Reflect.deleteProperty(globalThis, 'indexedDB')
  await buckets.delete(bucketName)
})

test('a full browser says so, keeps what was saved, and saves what fits', async () => {
  const store = createBrowserStore({ name: 'full' })
  const source = makeSource({ title: 'A' })
  const { version } = await store.write('a.md', source, { ifAbsent: true })
  const long = makeSource({ title: 'Long' }, 'A long text. '.repeat(400_000))
  const error = await expectFailure(() => store.write('a.md', long, { ifVersion: version }), 'unavailable')
  expect(error.cause).toMatchObject({ name: 'QuotaExceededError' })
  expect((await store.read('a.md'))?.source).toBe(source)
  expect(await store.revisions('a.md')).toEqual([])
  await store.write('a.md', 'Short', { ifVersion: version })
  expect(await store.revisions('a.md')).toMatchObject([{ version }])
  await store.close()
})
