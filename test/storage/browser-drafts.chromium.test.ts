// Drafts in a real browser: with its locks, without them, and when it says no.
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  type BrowserDrafts,
  type BrowserDraftsOptions,
  createBrowserDrafts,
} from '../../src/storage/browser-drafts.ts'
import { expectFailure } from '../contract/contract-tools.ts'
import { describeDraftKeeper, keptDraft } from './describe-draft-keeper.ts'

const opened: BrowserDrafts[] = []
let name = `drafts-${crypto.randomUUID()}`

function open(options: Partial<BrowserDraftsOptions> = {}): BrowserDrafts {
  const drafts = createBrowserDrafts({ site: 'here', name, ...options })
  opened.push(drafts)
  return drafts
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const drafts of opened.splice(0)) await drafts.close()
  await deleteDB(name)
  name = `drafts-${crypto.randomUUID()}`
})

describeDraftKeeper('drafts in the browser', open)
describeDraftKeeper('drafts in a browser without locks', () => open({ locks: null }))

test('desks at one address do not see each other’s', async () => {
  const [here, there] = [open(), open({ site: 'there' })]
  await here.keep(keptDraft('a.md', 'one'))
  here.attend({ id: 'a.md', tab: 'one' })
  expect(await there.list()).toEqual([])
  expect(await there.read('a.md')).toEqual([])
  expect(await there.attending('a.md')).toEqual([])
})

test('a write is in the browser’s hands when the call returns: nothing waits for the page', async () => {
  const keeper = open()
  await keeper.list()
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  const kept = keeper.keep(keptDraft('a.md', 'one'))
  // As long as a page that is being closed gets: what stands in line already.
  await Promise.resolve().then(() => Promise.resolve())
  expect(commit).toHaveBeenCalledOnce()
  await kept
})

test('the base is written once, and again when it is another', async () => {
  const keeper = open()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  const baseWrites = () =>
    put.mock.instances.filter(store => (store as IDBObjectStore).name === 'bases').length
  const draft = keptDraft('a.md', 'one')
  for (const text of ['a', 'ab', 'abc']) await keeper.keep({ ...draft, typed: { ...draft.typed, text } })
  expect(baseWrites()).toBe(1)
  await keeper.keep({ ...draft, base: { ...draft.base, version: '"2"' } })
  expect(baseWrites()).toBe(2)
})

test('after the browser took everything away, the next key keeps the draft as a whole', async () => {
  const keeper = open()
  await keeper.keep(keptDraft('a.md', 'one', 'First'))
  await deleteDB(name)
  await keeper.keep(keptDraft('a.md', 'one', 'Second'))
  expect(await open().read('a.md')).toEqual([keptDraft('a.md', 'one', 'Second')])
})

test('what is removed while it is written can be kept again as a whole, and is told of', async () => {
  const keeper = open()
  await Promise.all([keeper.keep(keptDraft('a.md', 'one')), keeper.remove({ id: 'a.md', tab: 'one' })])
  expect(await open().read('a.md')).toEqual([])
  let news = 0
  keeper.watch(() => news++)
  await keeper.keep(keptDraft('a.md', 'one', 'Again'))
  expect(await open().read('a.md')).toEqual([keptDraft('a.md', 'one', 'Again')])
  expect(news).toBe(1)
})

test('a draft whose base is lost is read all the same', async () => {
  const keeper = open()
  const draft = keptDraft('a.md', 'one')
  await keeper.keep(draft)
  const database = await openDB(name)
  await database.clear('bases')
  database.close()
  const [found] = await open().read('a.md')
  expect(found).toMatchObject({ id: 'a.md', tab: 'one', keptAt: draft.keptAt })
  expect(found?.typed).toEqual({ ...draft.typed, source: '' })
  expect(found?.base.version).not.toBe(draft.base.version)
})

describe('a browser that keeps nothing', () => {
  test('a full one says so; the draft is there as long as the page is', async () => {
    const keeper = open()
    await keeper.list()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await expectFailure(() => keeper.keep(keptDraft('a.md', 'one')), 'unavailable')
    expect((await keeper.read('a.md')).map(draft => draft.typed.text)).toEqual(['Typed'])
    expect((await keeper.list()).map(({ id }) => id)).toEqual(['a.md'])
    vi.restoreAllMocks()
    await keeper.keep(keptDraft('a.md', 'one', 'Room again'))
    expect((await open().read('a.md')).map(draft => draft.typed.text)).toEqual(['Room again'])
  })

  test('one without a store says so at each call, and is asked again', async () => {
    const keeper = open()
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    await expectFailure(() => keeper.list(), 'unavailable')
    await expectFailure(() => keeper.keep(keptDraft('a.md', 'one')), 'unavailable')
    expect((await keeper.read('a.md')).map(draft => draft.typed.text)).toEqual(['Typed'])
    refused.mockRestore()
    await keeper.keep(keptDraft('a.md', 'one', 'Asked again'))
    expect((await open().list()).map(({ id }) => id)).toEqual(['a.md'])
  })
})
