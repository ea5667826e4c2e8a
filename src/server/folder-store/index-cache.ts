// What was read of each file, kept for the next start, and the full-text index (FTS5). Disposable: when it is
// broken or of another make it is deleted and made again. One process owns the file; another works in memory.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type Libsql from 'libsql'
import { foldText, type MatchStrength, type SearchTerm } from '../../article/search-text.ts'
import { summarize } from '../../article/summarize.ts'
import type { Strengths } from '../../article/text-search.ts'
import type { ArticleRow } from '../../storage/article-store.ts'
import { createVocabulary } from './vocabulary.ts'

export interface CachedFile {
  id: string
  stamp: string
  row: ArticleRow
}

export interface IndexCache {
  /** What was in it when it was opened. */
  files: readonly CachedFile[]
  /** Writes many at once; `text` is folded. */
  put(files: readonly (CachedFile & { text: string })[]): void
  remove(ids: readonly string[]): void
  /** How well the texts match, by id. */
  search(terms: readonly SearchTerm[]): Strengths
  /** Does most of what `words` would do at once, in steps. */
  loadWords(): Promise<void>
  /** The tokens of all texts; some may be of texts that are gone. */
  words(): ReadonlySet<string>
  close(): void
}

type FileRow = [key: number, id: string, stamp: string, row: string, textHash: string]

const schemaVersion = 2

/**
 * `path` null keeps the index in memory; so does a file that another process owns, or a disk that cannot hold one.
 * Null when there is no build of the library for this machine: the desk then works without, only slower.
 */
export async function openIndexCache(
  path: string | null,
  { isBroken = false } = {},
): Promise<IndexCache | null> {
  const Database = await loadLibsql()
  if (Database === null) return null
  const onDisk = path === null ? null : openOnDisk(Database, path, isBroken)
  return onDisk ?? createIndexCache(new Database(':memory:'))
}

function openOnDisk(Database: typeof Libsql, path: string, isBroken: boolean): IndexCache | null {
  try {
    if (isBroken)
      for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
    return createIndexCache(openDatabase(Database, path))
  } catch (error) {
    return isBroken || isBusy(error) ? null : openOnDisk(Database, path, true)
  }
}

async function loadLibsql(): Promise<typeof Libsql | null> {
  try {
    return (await import('libsql')).default
  } catch {
    return null
  }
}

function openDatabase(Database: typeof Libsql, path: string): Libsql.Database {
  const database = new Database(path)
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF')
    database.prepare('PRAGMA journal_mode = WAL').get()
    database.exec('BEGIN EXCLUSIVE; COMMIT')
    const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    if (user_version !== 0 && user_version !== makeOfThisVersion())
      throw new Error('The index is of another make.')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function createIndexCache(database: Libsql.Database): IndexCache {
  // The folded text has single blanks between tokens, so `ascii` splits it exactly where `matchesTerms` does.
  database.exec(`
    CREATE TABLE IF NOT EXISTS files (key INTEGER PRIMARY KEY, id TEXT UNIQUE, stamp TEXT, row TEXT, text_hash TEXT);
    CREATE VIRTUAL TABLE IF NOT EXISTS texts USING
      fts5(text, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
    CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5vocab(texts, 'row');
    PRAGMA user_version = ${makeOfThisVersion()}`)
  const idsByKey = new Map<number, string>()
  const kept = new Map<string, { key: number; textHash: string }>()
  const insertFile = database.prepare(
    'INSERT OR REPLACE INTO files (key, id, stamp, row, text_hash) VALUES (?, ?, ?, ?, ?)',
  )
  const updateFile = database.prepare('UPDATE files SET stamp = ?, row = ? WHERE key = ?')
  const insertText = database.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
  const deleteFile = database.prepare('DELETE FROM files WHERE key = ?')
  const deleteText = database.prepare('DELETE FROM texts WHERE rowid = ?')
  // One string instead of thousands of rows: each row would cost a crossing into the library.
  const findKeys = database.prepare('SELECT group_concat(rowid) AS keys FROM texts WHERE texts MATCH ?')
  const vocabulary = createVocabulary(database)
  let lastKey = 0

  function remember(key: number, id: string, textHash: string): void {
    idsByKey.set(key, id)
    kept.set(id, { key, textHash })
    lastKey = Math.max(lastKey, key)
  }
  function forget(id: string): void {
    const key = kept.get(id)?.key
    if (key === undefined) return
    deleteText.run(key)
    deleteFile.run(key)
    idsByKey.delete(key)
    kept.delete(id)
  }
  function putOne({ id, stamp, row, text }: CachedFile & { text: string }): void {
    const known = kept.get(id)
    const textHash = createHash('sha1').update(text).digest('base64')
    // A new status or flag leaves the text as it is, and indexing a text costs more than all the rest of a write.
    if (known?.textHash === textHash) {
      updateFile.run(stamp, JSON.stringify(row), known.key)
      return
    }
    forget(id)
    const key = lastKey + 1
    insertFile.run(key, id, stamp, JSON.stringify(row), textHash)
    insertText.run(key, text)
    vocabulary.add(text)
    remember(key, id, textHash)
  }
  // Read at once, so that a file broken in its middle shows here.
  const rows = database.prepare('SELECT key, id, stamp, row, text_hash FROM files').raw().all() as FileRow[]
  const inTransaction = (task: () => void) => database.transaction(task)()

  return {
    files: rows.map(([key, id, stamp, row, textHash]) => {
      remember(key, id, textHash)
      return { id, stamp, row: JSON.parse(row) }
    }),
    put: files =>
      inTransaction(() => {
        for (const file of files) putOne(file)
      }),
    remove: ids => inTransaction(() => ids.forEach(forget)),
    search(terms) {
      const strengths = new Map<string, MatchStrength>()
      for (const [strength, query] of matchQueries(terms)) {
        const { keys } = findKeys.get(query) as { keys: string | null }
        for (const key of (keys ?? '').split(',')) {
          const id = idsByKey.get(Number(key))
          if (id !== undefined) strengths.set(id, strength)
        }
      }
      return strengths
    },
    loadWords: vocabulary.load,
    words: vocabulary.words,
    close() {
      vocabulary.close()
      letGo(database)
      database.close()
    },
  }
}

/** What finds the texts of each strength in FTS5's own language, weakest first. */
function matchQueries(terms: readonly SearchTerm[]): [MatchStrength, string][] {
  const all = (query: (term: SearchTerm) => string) => terms.map(term => `(${query(term)})`).join(' AND ')
  const begins = ({ begins }: SearchTerm) => `"${begins}" *`
  const queries: [MatchStrength, string][] = [
    [2, all(begins)],
    [3, all(({ begins }) => `"${begins}"`)],
  ]
  if (terms.every(({ near }) => near.length === 0)) return queries
  const wide = all(term => [begins(term), ...term.near.map(word => `"${word}"`)].join(' OR '))
  return [[1, wide], ...queries]
}

/** Closing alone would keep the file locked until statements are collected as garbage. */
function letGo(database: Libsql.Database): void {
  try {
    database.exec(
      'PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema',
    )
  } catch {
    // Broken; whoever opens it next makes it again.
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

/** Differs when the tables, the summaries or the folding of texts have changed since the index was made. */
function makeOfThisVersion(): number {
  const sample =
    '---\ntitle: "Wie Überblick"\nkeywords: ["a"]\ntags: [b]\nauthor: c\n---\nÀ body, 世界 and 12 words\n'
  const make = JSON.stringify([schemaVersion, summarize(sample), foldText(sample)])
  return createHash('sha256').update(make).digest().readUInt32BE() >>> 2
}
