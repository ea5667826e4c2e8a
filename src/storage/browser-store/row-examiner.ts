// Counts the findings of rows that have none yet, or counts of other rules, when the page has drawn. Rows that are
// written later bring theirs along.
import type { Examiner, StoreEvent } from '../article-store.ts'
import { noteChanges } from './change-log.ts'
import type { BrowserDatabase } from './database.ts'
import type { ExaminedRow, WriteTransaction } from './tables.ts'

/** Long enough for the page to draw its first list undisturbed. */
const startAfterMs = 1_500
/** Articles at a time: a pause of about ten milliseconds. */
const sliceLength = 16
const restMs = 20
/** Watchers read their lists again so often. */
const announceEachMs = 2_000

export type Examine = (row: ExaminedRow, source: string, dismissals: unknown) => ExaminedRow

export interface RowExaminer {
  /** Gives rows their counts, within the transaction that writes them; null when no examiner can be had now. */
  ready(): Promise<Examine | null>
  examineLater(rows: readonly ExaminedRow[]): void
  close(): void
}

export function createRowExaminer(
  database: BrowserDatabase,
  loadExaminer: (() => Promise<Examiner>) | undefined,
  announce: (events: readonly StoreEvent[]) => void,
): RowExaminer {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isClosed = false
  let loading: Promise<Examiner> | null = null
  let stopWatching: (() => void) | undefined

  /** Once; again only when it could not be loaded. */
  function load(): Promise<Examiner> | undefined {
    if (!loadExaminer) return
    loading ??= loadExaminer().then(
      examiner => {
        // The next list has the rows to count anew.
        stopWatching = examiner.watch?.(() => {
          timer = null
          announce([{ kind: 'reset' }])
        })
        return examiner
      },
      error => {
        loading = null
        throw error
      },
    )
    return loading
  }

  async function examineAll(rows: readonly ExaminedRow[], examiner: Examiner): Promise<void> {
    const ids = rows.filter(({ examinedBy }) => examinedBy !== examiner.id).map(({ id }) => id)
    let announcedAt = Date.now()
    for (let at = 0; at < ids.length && !isClosed; at += sliceLength) {
      const slice = ids.slice(at, at + sliceLength)
      await database.write(slice, transaction => examineSlice(transaction, slice, examiner))
      if (at + sliceLength >= ids.length || Date.now() - announcedAt > announceEachMs) {
        announce([{ kind: 'reset' }])
        announcedAt = Date.now()
      }
      await new Promise(resolve => setTimeout(resolve, restMs))
    }
  }

  return {
    async ready() {
      // What cannot be loaded now keeps no article from being saved; it is counted when the desk opens again.
      const examiner = await load()?.catch(() => null)
      return examiner ? examineBy(examiner) : null
    },
    examineLater(rows) {
      if (!loadExaminer) return
      timer ??= setTimeout(() => {
        // A failure of storage is told by the next call that needs it; the counts can wait for the next start.
        load()
          ?.then(examiner => examineAll(rows, examiner))
          .catch(() => undefined)
      }, startAfterMs)
    },
    close() {
      isClosed = true
      stopWatching?.()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

function examineBy(examiner: Examiner): Examine {
  return (row, source, dismissals) => ({
    ...row,
    findings: examiner.examine(source, dismissals),
    examinedBy: examiner.id,
  })
}

/** Row and source are read in the transaction that writes the counts: they belong together. */
async function examineSlice(
  transaction: WriteTransaction,
  ids: readonly string[],
  examiner: Examiner,
): Promise<void> {
  const found = await Promise.all(
    ids.map(async id => ({
      row: await transaction.objectStore('articles').get(id),
      source: await transaction.objectStore('sources').get(id),
      desk: await transaction.objectStore('desk').get(id),
    })),
  )
  const examine = examineBy(examiner)
  const rows = found.flatMap(({ row, source, desk }) =>
    row && source !== undefined ? examine(row, source, desk?.record.dismissals) : [],
  )
  await Promise.all(rows.map(row => transaction.objectStore('articles').put(row)))
  await noteChanges(
    transaction,
    rows.map(({ id }) => id),
  )
}
