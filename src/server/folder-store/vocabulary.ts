// The words of all texts in the full-text index: read when they are first asked for, kept up to date from then on.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type Libsql from 'libsql'
import { tokensOf } from '../../article/search-text.ts'

export interface Vocabulary {
  /** The text has come into the index. */
  add(text: string): void
  /** Reads the words in steps. */
  load(): Promise<void>
  /** At once, when they are not all read. */
  words(): ReadonlySet<string>
  /** The database is about to be closed. */
  close(): void
}

/** Longer tokens are addresses and keys, which nobody mistypes. */
const longestWord = 40
/** What frequent words cost is unknown before they are read: the next step is longer or shorter by what this one took. */
const stepMs = 5
const firstStepWords = 32

/** `database` has a table `words` of the kind fts5vocab. */
export function createVocabulary(database: Libsql.Database): Vocabulary {
  // One string instead of thousands of rows: each row would cost a crossing into the library.
  const read = database.prepare(
    `SELECT group_concat(CASE WHEN length(term) <= ${longestWord} THEN term END, ' ') AS words, max(term) AS last,
      count(*) AS count FROM (SELECT term FROM words WHERE term > ? ORDER BY term LIMIT ?)`,
  )
  const words = new Set<string>()
  let state: 'none' | 'some' | 'all' = 'none'
  let isClosed = false

  function* readInSteps(): Generator<void> {
    if (state === 'none') state = 'some'
    let last = ''
    for (let limit = firstStepWords; ; ) {
      const start = performance.now()
      const step = read.get(last, limit) as { words: string | null; last: string; count: number }
      for (const word of step.words?.split(' ') ?? []) words.add(word)
      if (step.count < limit) break
      last = step.last
      limit = performance.now() - start < stepMs ? limit * 2 : Math.max(1, limit >> 1)
      yield
    }
    state = 'all'
  }

  return {
    add(text) {
      if (state !== 'none') for (const token of tokensOf(text)) words.add(token)
    },
    async load() {
      if (state === 'all') return
      for (const _ of readInSteps()) {
        await nextTurn()
        if (isClosed) return
      }
    },
    words() {
      if (state !== 'all') for (const _ of readInSteps());
      return words
    },
    close() {
      isClosed = true
    },
  }
}
