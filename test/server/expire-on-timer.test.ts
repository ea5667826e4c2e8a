import { expect, test } from 'vitest'
import { expireOnTimer } from '../../src/server/expire-on-timer.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { until } from '../contract/contract-tools.ts'

const source = '---\ntrending: true\n---\n'
const frontPage = {
  trending: { slots: 8, order: [], until: { 'a.md': '2026-03-25T12:00:00.000Z' } },
  featured: { slots: 4, order: [], until: {} },
}

async function makeStore() {
  const store = createMemoryStore()
  await store.write('a.md', source, { ifAbsent: true })
  await store.writeSetting('front-page', frontPage, { ifAbsent: true })
  return store
}

test('a flag is taken off in the round after its end', async () => {
  const store = await makeStore()
  let now = new Date('2026-03-25T11:00:00Z')
  let rounds = 0
  const clock = () => {
    rounds++
    return now
  }
  const stop = expireOnTimer(store, {
    onError: reason => expect.fail(String(reason)),
    everyMs: 5,
    now: clock,
  })
  await until(() => rounds > 3, 'a few rounds')
  expect((await store.read('a.md'))?.source).toBe(source)
  now = new Date('2026-03-25T12:00:00Z')
  await until(async () => (await store.list({ trending: true })).total === 0, 'the end of the flag')
  stop()
})

test('a round that fails is told, and the next one goes on', async () => {
  const store = await makeStore()
  const errors: unknown[] = []
  const failing = { ...store, readSetting: () => Promise.reject(new Error('The disk is gone.')) }
  const stop = expireOnTimer(failing, { onError: error => errors.push(error), everyMs: 5 })
  await until(() => errors.length > 1, 'two failures')
  stop()
})

test('nothing is done for a store behind which somebody else does it', async () => {
  const store = await makeStore()
  const looked: string[] = []
  const watched: typeof store = {
    ...store,
    capabilities: { ...store.capabilities, expiresFlags: true },
    async readSetting(name) {
      looked.push(name)
      return null
    },
  }
  expireOnTimer(watched, { onError: reason => expect.fail(String(reason)), everyMs: 1 })()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(looked).toEqual([])
})
