// Preview, run and undo of changes of many articles, without a screen.
import { describe, expect, test } from 'vitest'
import type { BulkChange } from '../../../src/article/bulk-change.ts'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { planRun, type RunPlan } from '../../../src/screens/data/bulk/plan-run.ts'
import { createMemoryJournal } from '../../../src/screens/data/bulk/run-journal.ts'
import { runPlan } from '../../../src/screens/data/bulk/run-plan.ts'
import { undoRun } from '../../../src/screens/data/bulk/undo-run.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { article, manyArticles, pile } from '../list/pile.ts'

const draft: BulkChange = { kind: 'set-field', field: 'status', value: 'draft' }
const options = (signal = new AbortController().signal) => ({ signal, onProgress() {} })

async function storeOf(articles: Record<string, string>) {
  const store = createMemoryStore()
  for (const [id, source] of Object.entries(articles)) await store.write(id, source, { ifAbsent: true })
  return store
}

async function planned(store: ArticleStore, ids: string[], change = draft): Promise<RunPlan> {
  const plan = await planRun(store, { ids }, change, () => options())
  if (!plan) throw new Error('The preview was stopped.')
  return plan
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const sourceOf = async (store: ArticleStore, id: string) => (await store.read(id))?.source

describe('the preview', () => {
  test('tells what changes, what does not, and why, and writes nothing', async () => {
    const store = await storeOf({ ...pile, 'done.md': article({ title: 'Done', status: 'approved' }) })
    const change: BulkChange = { kind: 'set-field', field: 'status', value: 'scheduled' }
    const all = ['bank.md', 'done.md', 'broken.md', 'gone.md', 'odd.md']
    const plan = await planned(store, all, change)
    expect(ids(plan.planned)).toEqual(['done.md', 'odd.md'])
    expect(ids(plan.refused)).toEqual(['bank.md', 'broken.md', 'gone.md'])
    expect(plan.refused[0]?.reason).toContain('“New” to “Scheduled”')
    expect((await planned(store, ['heat.md'])).unchanged).toBe(1)
    expect(await sourceOf(store, 'done.md')).toContain('"approved"')
  })

  test('covers all that a query matches, beyond one page, but what is left out', async () => {
    const store = await storeOf(manyArticles(230))
    const target = { query: { status: 'new' }, except: new Set(['0000.md']) }
    const seen: number[] = []
    const plan = await planRun(store, target, draft, () => ({
      ...options(),
      onProgress: done => seen.push(done),
    }))
    expect(plan?.planned.length).toBe(229)
    expect(plan?.planned[0]?.id).not.toBe('0000.md')
    expect(seen.at(-1)).toBe(229)
  })

  test('can be stopped', async () => {
    const stopper = new AbortController()
    stopper.abort()
    const store = await storeOf(pile)
    expect(await planRun(store, { query: {} }, draft, () => options(stopper.signal))).toBeNull()
  })

  test('reads what it can when one article of a hundred cannot be read', async () => {
    const store = await storeOf(pile)
    const failing: ArticleStore = {
      ...store,
      readMany: async () => {
        throw new GalleyError('too-large', 'One is too large.')
      },
      read: async id => {
        if (id === 'odd.md') throw new GalleyError('too-large', 'This one is too large.')
        return store.read(id)
      },
    }
    const plan = await planned(failing, ['bank.md', 'odd.md'])
    expect(ids(plan.planned)).toEqual(['bank.md'])
    expect(plan.refused).toEqual([{ id: 'odd.md', reason: 'This one is too large.' }])
  })
})

describe('the run', () => {
  test('writes what was previewed, and leaves what was changed since', async () => {
    const store = await storeOf(pile)
    const plan = await planned(store, ['bank.md', 'tariff.md'])
    const tariff = await store.read('tariff.md')
    await store.write('tariff.md', `${tariff?.source}More.\n`, { ifVersion: tariff?.version ?? '' })
    const result = await runPlan(store, createMemoryJournal(), plan, options())
    expect(result).toMatchObject({ changed: ['bank.md'], left: [], failure: null })
    expect(ids(result.refused)).toEqual(['tariff.md'])
    expect(await sourceOf(store, 'bank.md')).toBe(pile['bank.md']?.replace('"new"', '"draft"'))
    expect((await store.revisions('bank.md'))[0]?.reason).toBe('Set the status to Draft')
  })

  test('stops between two articles and tells which are done and which are left', async () => {
    const store = await storeOf(manyArticles(50))
    const plan = await planned(store, Object.keys(manyArticles(50)))
    const stopper = new AbortController()
    const stopping = { signal: stopper.signal, onProgress: () => stopper.abort() }
    const result = await runPlan(store, createMemoryJournal(), plan, stopping)
    expect(result.left.length).toBeGreaterThan(0)
    expect([...result.changed, ...result.left].sort()).toEqual(Object.keys(manyArticles(50)))
    for (const id of result.changed) expect(await sourceOf(store, id)).toContain('"draft"')
    for (const id of result.left) expect(await sourceOf(store, id)).toContain('"new"')
  })

  test('ends when the store is away, says why, and what it did can be taken back', async () => {
    const store = await storeOf(manyArticles(50))
    const plan = await planned(store, Object.keys(manyArticles(50)))
    let writes = 0
    const failing: ArticleStore = {
      ...store,
      write: (...request) => {
        writes += 1
        if (writes > 20) throw new GalleyError('unavailable', 'The server is away.')
        return store.write(...request)
      },
    }
    const journal = createMemoryJournal()
    const result = await runPlan(failing, journal, plan, options())
    expect(result.failure).toBe('The server is away.')
    expect((await store.list({ status: 'draft' })).total).toBe(20)
    const undone = await undoRun(store, journal, { id: result.runId, title: 'Draft' }, () => options())
    expect(undone).toMatchObject({ refused: [], unanswered: [], left: [] })
    expect(undone.changed).toHaveLength(20)
    expect((await store.list({ status: 'new' })).total).toBe(50)
  })
})

test('a write without an answer is told apart: it happened or not, and undo knows which', async () => {
  const store = await storeOf(manyArticles(10))
  const plan = await planned(store, Object.keys(manyArticles(10)))
  const [first = '', second = ''] = ids(plan.planned)
  const cutOff: ArticleStore = {
    ...store,
    async write(...request) {
      if (request[0] === first) await store.write(...request)
      if (request[0] === first || request[0] === second) throw new GalleyError('unavailable', 'No answer.')
      return store.write(...request)
    },
  }
  const journal = createMemoryJournal()
  const result = await runPlan(cutOff, journal, plan, options())
  expect(result.unanswered).toEqual([first, second])
  expect(result.left.length + result.changed.length).toBe(8)
  const undone = await undoRun(store, journal, { id: result.runId, title: 'Draft' }, () => options())
  expect(undone.changed.sort()).toEqual([first, ...result.changed].sort())
  expect((await store.list({ status: 'new' })).total).toBe(10)
})

describe('undo', () => {
  test('puts back the exact sources, but not over a later edit, and may be repeated', async () => {
    const store = await storeOf(pile)
    const journal = createMemoryJournal()
    const plan = await planned(store, ['bank.md', 'tariff.md', 'odd.md'])
    const { runId } = await runPlan(store, journal, plan, options())
    const tariff = await store.read('tariff.md')
    await store.write('tariff.md', `${tariff?.source}More.\n`, { ifVersion: tariff?.version ?? '' })
    const undone = await undoRun(store, journal, { id: runId, title: 'Draft' }, () => options())
    expect(undone).toMatchObject({ changed: ['bank.md', 'odd.md'], left: [] })
    expect(ids(undone.refused)).toEqual(['tariff.md'])
    expect(await sourceOf(store, 'bank.md')).toBe(pile['bank.md'])
    expect(await sourceOf(store, 'odd.md')).toBe(pile['odd.md'])
    expect(await sourceOf(store, 'tariff.md')).toContain('More.')
    const again = await undoRun(store, journal, { id: runId, title: 'Draft' }, () => options())
    expect(again).toMatchObject({ changed: [], unchanged: ['bank.md', 'odd.md'] })
    expect(await journal.runsOf(store.label)).toMatchObject([{ count: 3, isUndone: true }])
  })
})
