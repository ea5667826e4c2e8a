// S2, S3, S4: every write names the version it was based on.
import { expect } from 'vitest'
import type { StoreEvent } from '../../../src/storage/article-store.ts'
import { expectFailure, makeSource, until, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const first = makeSource({ title: 'First' })
const second = makeSource({ title: 'Second' })
const noVersion = '0'.repeat(64)

export const versionCases: readonly ArticleStoreCase[] = [
  {
    title: 'S2 refuses a write over another version, and says which one stands',
    run: async ({ store }) => {
      const { version } = await writeNew(store, 'a.md', first)
      const error = await expectFailure(
        () => store.write('a.md', second, { ifVersion: noVersion }),
        'conflict',
      )
      expect(error.currentVersion).toBe(version)
      expect((await store.read('a.md'))?.source).toBe(first)
    },
  },
  {
    title: 'S2 refuses a write of what is not there any more',
    run: async ({ store }) => {
      const error = await expectFailure(
        () => store.write('a.md', first, { ifVersion: noVersion }),
        'conflict',
      )
      expect(error.currentVersion).toBeNull()
      expect(await store.read('a.md')).toBeNull()
    },
  },
  {
    title: 'S2 refuses a new article where one is, also one with the same bytes',
    run: async ({ store }) => {
      const { version } = await writeNew(store, 'a.md', first)
      const error = await expectFailure(() => writeNew(store, 'a.md', second), 'conflict')
      expect(error.currentVersion).toBe(version)
      await expectFailure(() => writeNew(store, 'a.md', first), 'conflict')
      expect((await store.read('a.md'))?.source).toBe(first)
    },
  },
  {
    title: 'S2 refuses to move or remove another version, or nothing',
    run: async ({ store }) => {
      const { version } = await writeNew(store, 'a.md', first)
      const wrong = { ifVersion: noVersion }
      expect((await expectFailure(() => store.move('a.md', 'b.md', wrong), 'conflict')).currentVersion).toBe(
        version,
      )
      expect((await expectFailure(() => store.remove('a.md', wrong), 'conflict')).currentVersion).toBe(
        version,
      )
      await expectFailure(() => store.move('none.md', 'b.md', wrong), 'conflict')
      await expectFailure(() => store.remove('none.md', wrong), 'conflict')
      expect((await store.list({})).items.map(row => row.id)).toEqual(['a.md'])
    },
  },
  {
    title: 'S2 refuses to move an article onto another',
    run: async ({ store }) => {
      const moved = await writeNew(store, 'a.md', first)
      const target = await writeNew(store, 'b.md', second)
      const error = await expectFailure(
        () => store.move('a.md', 'b.md', { ifVersion: moved.version }),
        'conflict',
      )
      expect(error.currentVersion).toBe(target.version)
      expect((await store.read('a.md'))?.source).toBe(first)
      expect((await store.read('b.md'))?.source).toBe(second)
    },
  },
  {
    title: 'S3 lets exactly one of twenty writes from one version win',
    run: async ({ store }) => {
      const { version } = await writeNew(store, 'a.md', first)
      const sources = Array.from({ length: 20 }, (_, index) => makeSource({ title: `Writer ${index}` }))
      const outcomes = await Promise.allSettled(
        sources.map(source => store.write('a.md', source, { ifVersion: version })),
      )
      expectOneWinner(outcomes)
      const winner = outcomes.findIndex(outcome => outcome.status === 'fulfilled')
      expect((await store.read('a.md'))?.source).toBe(sources[winner])
      expect(await store.revisions('a.md')).toHaveLength(1)
    },
  },
  {
    title: 'S2 of 120 writes at once each is done or refused by itself, and S5 keeps what each replaced',
    run: async ({ store }) => {
      const ids = Array.from({ length: 120 }, (_, index) => `${index}.md`)
      const sourceOf = (id: string, state: string) => makeSource({ title: `${state} ${id}` })
      const before = await Promise.all(ids.map(id => writeNew(store, id, sourceOf(id, 'Before'))))
      const isStale = (index: number) => index % 10 === 3
      const outcomes = await Promise.allSettled(
        before.map(({ id, version }, index) =>
          store.write(id, sourceOf(id, 'After'), { ifVersion: isStale(index) ? noVersion : version }),
        ),
      )
      for (const [index, outcome] of outcomes.entries())
        expect(outcome).toMatchObject(
          isStale(index)
            ? { status: 'rejected', reason: { code: 'conflict', currentVersion: before[index]?.version } }
            : { status: 'fulfilled', value: { id: `${index}.md`, source: sourceOf(`${index}.md`, 'After') } },
        )
      const after = await Promise.all(ids.map(id => store.read(id)))
      const kept = await Promise.all(before.map(({ id, version }) => store.readRevision(id, version)))
      for (const [index, id] of ids.entries()) {
        expect(after[index]?.source).toBe(sourceOf(id, isStale(index) ? 'Before' : 'After'))
        expect(kept[index]).toBe(isStale(index) ? null : sourceOf(id, 'Before'))
      }
    },
  },
  {
    title: 'S3 lets exactly one of twenty new articles with one id win',
    run: async ({ store }) => {
      const sources = Array.from({ length: 20 }, (_, index) => makeSource({ title: `Writer ${index}` }))
      const outcomes = await Promise.allSettled(sources.map(source => writeNew(store, 'a.md', source)))
      expectOneWinner(outcomes)
      const winner = outcomes.findIndex(outcome => outcome.status === 'fulfilled')
      expect((await store.read('a.md'))?.source).toBe(sources[winner])
      expect(await store.revisions('a.md')).toEqual([])
    },
  },
  {
    title: 'S3 lets exactly one of two moves to one id win',
    run: async ({ store }) => {
      const a = await writeNew(store, 'a.md', first)
      const b = await writeNew(store, 'b.md', second)
      const outcomes = await Promise.allSettled([
        store.move('a.md', 'c.md', { ifVersion: a.version }),
        store.move('b.md', 'c.md', { ifVersion: b.version }),
      ])
      expectOneWinner(outcomes)
      expect((await store.list({})).total).toBe(2)
    },
  },
  {
    title: 'S4 writes nothing when the bytes are the same',
    run: async ({ store }) => {
      const written = await writeNew(store, 'a.md', first)
      const events: StoreEvent[] = []
      const stop = store.watch(event => events.push(event))
      const again = await store.write('a.md', first, { ifVersion: written.version, reason: 'nothing new' })
      await writeNew(store, 'marker.md', second)
      await until(() => concerns(events, 'marker.md'), 'the event of the marker')
      stop()
      expect(again).toEqual(written)
      expect(await store.read('a.md')).toEqual(written)
      expect(await store.revisions('a.md')).toEqual([])
      expect(concerns(events, 'a.md')).toBe(false)
    },
  },
]

function expectOneWinner(outcomes: readonly PromiseSettledResult<unknown>[]): void {
  const refused = outcomes.filter(outcome => outcome.status === 'rejected')
  expect(outcomes.length - refused.length).toBe(1)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'conflict' })
}

function concerns(events: readonly StoreEvent[], id: string): boolean {
  return events.some(event => 'id' in event && event.id === id)
}
