// Takes files into a store, each by itself, and says of each whether it was kept or why not.

import type { ErrorCode } from '../article/galley-error.ts'
import { decodeSource } from '../article/source-bytes.ts'
import { checkArticleId } from '../storage/article-id.ts'
import type { ArticleStore, Authorship } from '../storage/article-store.ts'
import type { ImportedFile } from './imported-files.ts'
import { type ErrorLog, problemOf } from './problem-document.ts'

export interface ImportOutcome {
  id: string
  outcome: 'kept' | 'refused'
  version?: string
  code?: ErrorCode
  message?: string
}

export async function importFiles(
  store: ArticleStore,
  files: readonly ImportedFile[],
  { log, ...author }: { log: ErrorLog } & Authorship,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  for (const file of files) outcomes.push(await importFile(store, file, author, log))
  return outcomes
}

async function importFile(
  store: ArticleStore,
  { id, read }: ImportedFile,
  author: Authorship,
  log: ErrorLog,
): Promise<ImportOutcome> {
  try {
    checkArticleId(id)
    const source = decodeSource(read())
    const standing = await store.read(id)
    if (standing?.source === source)
      return { id, outcome: 'kept', version: standing.version, message: 'It was here already, the same.' }
    const { version } = await store.write(id, source, { ifAbsent: true, reason: 'Imported', ...author })
    return { id, outcome: 'kept', version }
  } catch (error) {
    const { code, detail } = problemOf(error, log)
    const isTaken = code === 'conflict'
    const message = isTaken ? 'Another article of this name is here already. It was not changed.' : detail
    return { id, outcome: 'refused', code, message }
  }
}
