// S8: watchers hear of every change.
import { expect } from 'vitest'
import type { ArticleStore, StoreEvent } from '../../../src/storage/article-store.ts'
import { makeSource, until, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

export const watchCases: readonly ArticleStoreCase[] = [
  {
    title: 'S8 reports what is written, moved and removed',
    run: async ({ store }) => {
      const events = collect(store)
      const one = await writeNew(store, 'a.md', makeSource({ title: 'First' }))
      await until(() => heard(events, 'written', 'a.md', one.version), 'the new article')
      const two = await store.write('a.md', makeSource({ title: 'Second' }), { ifVersion: one.version })
      await until(() => heard(events, 'written', 'a.md', two.version), 'the new version')
      await store.move('a.md', 'b.md', { ifVersion: two.version })
      await until(() => heard(events, 'removed', 'a.md'), 'the old id of the move')
      await until(() => heard(events, 'written', 'b.md', two.version), 'the new id of the move')
      await store.remove('b.md', { ifVersion: two.version })
      await until(() => heard(events, 'removed', 'b.md'), 'the removal')
    },
  },
  {
    title: 'S8 tells all watchers, and none that has stopped',
    run: async ({ store }) => {
      const stopped: StoreEvent[] = []
      const stop = store.watch(event => stopped.push(event))
      const events = collect(store)
      await writeNew(store, 'a.md', makeSource({ title: 'A' }))
      await until(
        () => heard(stopped, 'written', 'a.md') && heard(events, 'written', 'a.md'),
        'both watchers',
      )
      stop()
      stop()
      await writeNew(store, 'b.md', makeSource({ title: 'B' }))
      await until(() => heard(events, 'written', 'b.md'), 'the watcher that goes on')
      expect(heard(stopped, 'written', 'b.md')).toBe(false)
    },
  },
  {
    title: 'S8 reports what others write, and lists and reads it',
    needs: 'watchesOthers',
    run: async ({ store, writeElsewhere }) => {
      if (!writeElsewhere)
        throw new Error('A store that watches others must hand the contract a way to be another.')
      const events = collect(store)
      expect((await store.list({})).total).toBe(0)
      const source = makeSource({ title: 'From elsewhere' })
      await writeElsewhere('other.md', source)
      await until(() => heard(events, 'written', 'other.md'), 'the change by another')
      const article = await store.read('other.md')
      expect(article?.source).toBe(source)
      expect((await store.list({ q: 'elsewhere' })).items).toMatchObject([
        { id: 'other.md', title: 'From elsewhere', version: article?.version },
      ])
    },
  },
]

function collect(store: ArticleStore): StoreEvent[] {
  const events: StoreEvent[] = []
  store.watch(event => events.push(event))
  return events
}

function heard(
  events: readonly StoreEvent[],
  kind: 'written' | 'removed',
  id: string,
  version?: string,
): boolean {
  return events.some(event => {
    if (event.kind === 'reset') return true
    if (event.kind !== kind || !('id' in event) || event.id !== id) return false
    return version === undefined || (event.kind === 'written' && event.version === version)
  })
}
