// The browser store beyond the contract: several tabs, imports, and a browser that says no.
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, test } from 'vitest'
import { createFollowingExaminer } from '../../src/checks/following-examiner.ts'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import { createBrowserDatabase } from '../../src/storage/browser-store/database.ts'
import { storageError } from '../../src/storage/browser-store/storage-error.ts'
import { createTextFinder } from '../../src/storage/browser-store/text-finder.ts'
import { createBrowserStore } from '../../src/storage/browser-store.ts'
import {
  contractExaminer,
  expectFailure,
  makeSource,
  until,
  untilExamined,
} from '../contract/contract-tools.ts'

const name = 'browser-store-test'
const opened: ArticleStore[] = []

function openTab(): ArticleStore {
  const store = createBrowserStore({ name })
  opened.push(store)
  return store
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  await deleteDB(name)
})

const source = makeSource({ title: 'A' })

describe('two tabs', () => {
  test('one version is written by one tab only', async () => {
    const [one, other] = [openTab(), openTab()]
    const { version } = await one.write('a.md', source, { ifAbsent: true })
    const outcomes = await Promise.allSettled(
      [one, other].map((tab, index) => tab.write('a.md', `Tab ${index}`, { ifVersion: version })),
    )
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await one.read('a.md')).toEqual(await other.read('a.md'))
  })

  test('a list is right at once, before any news of the other tab’s write has come', async () => {
    const [one, other] = [openTab(), openTab()]
    await other.list({})
    const { version } = await one.write('a.md', source, { ifAbsent: true })
    expect((await other.list({})).items).toMatchObject([{ id: 'a.md', version }])
    await one.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
    expect((await other.list({ assignee: 'Ada' })).total).toBe(1)
    await one.remove('a.md', { ifVersion: version })
    expect((await other.list({})).total).toBe(0)
  })

  test('a list is right after more changes than are read one by one', async () => {
    const [one, other] = [openTab(), openTab()]
    await other.list({})
    const ids = Array.from({ length: 1_100 }, (_, index) => `${index}.md`)
    const written = await Promise.all(ids.map(id => one.write(id, id, { ifAbsent: true })))
    expect((await other.list({})).total).toBe(1_100)
    await Promise.all(written.map(({ id, version }) => one.remove(id, { ifVersion: version })))
    expect((await other.list({})).total).toBe(0)
  })
})

test('articles that were written without checks are examined later, and again by other rules', async () => {
  const before = openTab()
  await before.write('a.md', makeSource({ title: 'pepper' }), { ifAbsent: true })
  expect((await before.list({})).items[0]?.findings).toBeUndefined()
  const events: string[] = []
  const openWith = (id: string, examine = contractExaminer.examine) => {
    const tab = createBrowserStore({ name, loadExaminer: async () => ({ id, examine }) })
    opened.push(tab)
    return tab
  }
  const tab = openWith('one')
  tab.watch(({ kind }) => events.push(kind))
  await untilExamined(tab)
  expect((await before.list({ hasFindings: true })).total).toBe(1)
  await until(() => events.includes('reset'), 'the news of it')
  const later = openWith('two', () => ({ errors: 7, warnings: 0, notes: 0 }))
  await until(async () => (await later.list({})).items[0]?.findings?.errors === 7, 'the other rules')
})

test('articles are examined anew when the checks are set otherwise', async () => {
  const store: ArticleStore = createBrowserStore({ name, loadExaminer: () => createFollowingExaminer(store) })
  opened.push(store)
  await store.write('a.md', '---\ntitle: Tea\n---\n# Tea\n', { ifAbsent: true })
  const warnings = async () => (await store.list({})).items[0]?.findings?.warnings
  expect(await warnings()).toBe(1)
  await store.writeSetting('checks', { rules: { 'body-h1': 'off' } }, { ifAbsent: true })
  await until(async () => (await warnings()) === 0, 'the new counts')
})

test('a list starts afresh when the browser has cleared the site’s storage', async () => {
  const store = openTab()
  for (const id of ['a.md', 'b.md']) await store.write(id, source, { ifAbsent: true })
  expect((await store.list({ q: 'text' })).total).toBe(2)
  await deleteDB(name)
  expect((await store.list({})).total).toBe(0)
  await store.write('a.md', source, { ifAbsent: true })
  expect((await store.list({ q: 'text' })).items.map(row => row.id)).toEqual(['a.md'])
})

test('the tables of an earlier Galley get what they lack, and keep what they hold', async () => {
  const earlier = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('articles', { keyPath: 'id' })
      for (const table of ['sources', 'names', 'pastSources', 'desk', 'mediaBytes'])
        database.createObjectStore(table)
      database.createObjectStore('revisions', { autoIncrement: true }).createIndex('byArticle', 'id')
      database.createObjectStore('media', { keyPath: 'name' })
      database.createObjectStore('changes', { autoIncrement: true })
    },
  })
  await earlier.put('articles', { id: 'a.md', version: 'v', updatedAt: '2026-01-01T00:00:00.000Z' })
  await earlier.put('sources', source, 'a.md')
  earlier.close()
  const store = openTab()
  expect(await store.read('a.md')).toMatchObject({ source, version: 'v' })
  const { version } = await store.writeSetting('front-page', { order: [] }, { ifAbsent: true })
  expect(await openTab().readSetting('front-page')).toEqual({ value: { order: [] }, version })
})

describe('writes that come together', () => {
  test('one that is refused does not hold up the others', async () => {
    const store = openTab()
    const outcomes = await Promise.allSettled([
      store.write('a.md', 'A', { ifAbsent: true }),
      store.write('A.md', 'clash', { ifAbsent: true }),
      store.write('b.md', 'B', { ifVersion: '0'.repeat(64) }),
      store.write('c.md', 'C', { ifAbsent: true }),
    ])
    expect(outcomes.map(outcome => outcome.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect((await store.list({})).items.map(row => row.id).sort()).toEqual(['a.md', 'c.md'])
  })

  test('one that fails midway leaves nothing behind, and the next ones work', async () => {
    const database = createBrowserDatabase(name)
    await expectFailure(
      () =>
        database.write(['a.md'], async transaction => {
          await transaction.objectStore('sources').put('half', 'a.md')
          throw new TypeError('a defect')
        }),
      'unavailable',
    )
    const put = (id: string) =>
      database.write([id], transaction => transaction.objectStore('sources').put('whole', id))
    expect(await put('b.md')).toBe('b.md')
    const keys = await database.read(transaction => transaction.objectStore('sources').getAllKeys())
    expect(keys).toEqual(['b.md'])
    await database.close()
  })

  test('those that touch the same name take turns', async () => {
    const database = createBrowserDatabase(name)
    const increment = () =>
      database.write(['count.md'], async transaction => {
        const table = transaction.objectStore('sources')
        const count = Number((await table.get('count.md')) ?? 0)
        await table.put(String(count + 1), 'count.md')
      })
    await Promise.all(Array.from({ length: 20 }, increment))
    expect(await database.read(transaction => transaction.objectStore('sources').get('count.md'))).toBe('20')
    await database.close()
  })

  test('closing waits for jobs that were handed in, and takes no more', async () => {
    const database = createBrowserDatabase(name)
    const job = database.write(['a.md'], transaction =>
      transaction.objectStore('sources').put('whole', 'a.md'),
    )
    await Promise.all([job, database.close()])
    await expectFailure(() => database.read(async () => null), 'unavailable')
    const again = createBrowserDatabase(name)
    const kept = await again.read(transaction => transaction.objectStore('sources').get('a.md'))
    expect(kept).toBe('whole')
    await again.close()
  })
})

test('an article is saved also when the checks cannot be loaded', async () => {
  const loadExaminer = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  const store = createBrowserStore({ name, loadExaminer })
  opened.push(store)
  await store.write('a.md', source, { ifAbsent: true })
  expect((await store.read('a.md'))?.source).toBe(source)
})

describe('search', () => {
  test('finds the same without a worker', async () => {
    const store = openTab()
    await store.write('a.md', makeSource({ title: 'Tea' }, 'lemon'), { ifAbsent: true })
    await store.write('b.md', makeSource({ title: 'Bread' }, 'salt'), { ifAbsent: true })
    const { items } = await store.list({})
    const worker = globalThis.Worker
    Reflect.deleteProperty(globalThis, 'Worker')
    const database = createBrowserDatabase(name)
    const finder = createTextFinder(database, name)
    try {
      expect([...(await finder.find(items, 'lem')).strengths.keys()]).toEqual(['a.md'])
      expect([...(await finder.find([], 'lem')).strengths.keys()]).toEqual([])
    } finally {
      globalThis.Worker = worker
      finder.close()
      await database.close()
    }
  })
})

describe('what the browser refuses', () => {
  test('is unavailable, and keeps what the browser said as its cause', () => {
    const full = new DOMException('full', 'QuotaExceededError')
    expect(storageError(full)).toMatchObject({ code: 'unavailable', cause: full })
    expect(storageError(full).message).not.toBe(storageError(new DOMException('?', 'UnknownError')).message)
  })

  test('tables of a newer Galley are left alone', async () => {
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1_000)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    newer.close()
    await expectFailure(() => openTab().list({}), 'unavailable')
    await expectFailure(() => openTab().write('a.md', source, { ifAbsent: true }), 'unavailable')
  })
})
