// What runs have changed, kept on this device, so that each can be taken back later, also after a reload.
import { type DBSchema, openDB } from 'idb'

/** Versions of one article before and after a run. Noted before the write, so it may not have happened. */
export interface Change {
  id: string
  before: string
  after: string
}

export interface BulkRun {
  id: string
  /** The store's label: runs belong to a place. */
  place: string
  /** What was done, in words. */
  title: string
  startedAt: string
  /** Articles that the run noted. */
  count: number
  isUndone: boolean
  /** A picture that got another name along with it. */
  file?: { name: string; newName: string }
}

export interface RunJournal {
  begin(run: BulkRun): Promise<void>
  /** Before the writes of these changes. */
  note(runId: string, changes: readonly Change[]): Promise<void>
  changesOf(runId: string): Promise<Change[]>
  runOf(runId: string): Promise<BulkRun | null>
  markUndone(runId: string): Promise<void>
  /** Newest first. */
  runsOf(place: string): Promise<BulkRun[]>
}

interface JournalTables extends DBSchema {
  runs: { key: string; value: BulkRun; indexes: { byPlace: string } }
  changes: { key: number; value: { runId: string; changes: readonly Change[] }; indexes: { byRun: string } }
}

/** Older runs of a place are forgotten; the revisions stay. */
const keptRuns = 50

let opened: RunJournal | null = null

/** One journal a page. Where the browser keeps nothing, it lasts as long as the page. */
export function openRunJournal(): RunJournal {
  opened ??= typeof indexedDB === 'undefined' ? createMemoryJournal() : createStoredJournal('galley-runs')
  return opened
}

function createStoredJournal(databaseName: string): RunJournal {
  const database = openDB<JournalTables>(databaseName, 1, {
    upgrade(created) {
      created.createObjectStore('runs', { keyPath: 'id' }).createIndex('byPlace', 'place')
      created.createObjectStore('changes', { autoIncrement: true }).createIndex('byRun', 'runId')
    },
  })
  const runsOf = async (place: string) =>
    newestFirst(await (await database).getAllFromIndex('runs', 'byPlace', place))

  return {
    async begin(run) {
      const transaction = (await database).transaction(['runs', 'changes'], 'readwrite')
      const [runs, changes] = [transaction.objectStore('runs'), transaction.objectStore('changes')]
      const earlier = newestFirst(await runs.index('byPlace').getAll(run.place))
      for (const { id } of earlier.slice(keptRuns - 1)) {
        await runs.delete(id)
        for (const key of await changes.index('byRun').getAllKeys(id)) await changes.delete(key)
      }
      await runs.put(run)
      await transaction.done
    },
    async note(runId, changes) {
      const transaction = (await database).transaction(['runs', 'changes'], 'readwrite')
      await transaction.objectStore('changes').add({ runId, changes })
      const run = await transaction.objectStore('runs').get(runId)
      if (run) await transaction.objectStore('runs').put({ ...run, count: run.count + changes.length })
      await transaction.done
    },
    async changesOf(runId) {
      const notes = await (await database).getAllFromIndex('changes', 'byRun', runId)
      return notes.flatMap(({ changes }) => [...changes])
    },
    runOf: async runId => (await (await database).get('runs', runId)) ?? null,
    async markUndone(runId) {
      const transaction = (await database).transaction('runs', 'readwrite')
      const run = await transaction.store.get(runId)
      if (run) await transaction.store.put({ ...run, isUndone: true })
      await transaction.done
    },
    runsOf,
  }
}

export function createMemoryJournal(): RunJournal {
  const runs = new Map<string, BulkRun>()
  const noted = new Map<string, Change[]>()
  return {
    async begin(run) {
      runs.set(run.id, run)
      noted.set(run.id, [])
    },
    async note(runId, changes) {
      noted.get(runId)?.push(...changes)
      const run = runs.get(runId)
      if (run) runs.set(runId, { ...run, count: run.count + changes.length })
    },
    changesOf: async runId => [...(noted.get(runId) ?? [])],
    runOf: async runId => runs.get(runId) ?? null,
    async markUndone(runId) {
      const run = runs.get(runId)
      if (run) runs.set(runId, { ...run, isUndone: true })
    },
    runsOf: async place => newestFirst([...runs.values()].filter(run => run.place === place)),
  }
}

function newestFirst(runs: readonly BulkRun[]): BulkRun[] {
  return [...runs].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
}
