// One file of the folder as a list row. Whatever is wrong with it becomes a problem of the row, never an exception:
// nothing that lies in the folder is skipped silently.
import { hash } from 'node:crypto'
import { type BigIntStats, closeSync, constants, openSync, readFileSync, readSync } from 'node:fs'
import { isGalleyError } from '../../article/galley-error.ts'
import { searchTextOf } from '../../article/search-text-of.ts'
import { decodeSource } from '../../article/source-bytes.ts'
import { summarize } from '../../article/summarize.ts'
import type { ArticleRow } from '../../storage/article-store.ts'
import { diskError } from '../disk/disk-error.ts'
import { lookInside, pathOf } from './folder-paths.ts'
import type { SearchedFile } from './pending-texts.ts'
import { summarizeBytes } from './summarize-bytes.ts'

export const maxFileBytes = 64 * 1024 * 1024

/** Clocks of file systems tick every few milliseconds: a file this young may change and keep its time. */
const tickMs = 50

/** For files that are read one after the other; larger ones get a buffer of their own. */
const lent = Buffer.allocUnsafe(64 * 1024)

export interface ArticleFile {
  row: ArticleRow
  /** Equal stamps mean unchanged bytes; '' says nothing. */
  stamp: string
}

/**
 * Reads synchronously, which is fastest for thousands of small files; null when the file is gone.
 * What is `known` by its stamp is not read again: its row is given back.
 */
export function readArticleFile(root: string, id: string, known?: ArticleFile): ArticleFile | null {
  let stats: BigIntStats | null
  try {
    stats = statsOf(root, id)
  } catch (error) {
    return { row: problemRow(id, diskError(error, id).message), stamp: '' }
  }
  if (stats === null) return null
  const stamp = stampOf(stats)
  if (known && stamp !== '' && known.stamp === stamp) return { row: known.row, stamp }
  const obstacle = obstacleOf(stats)
  if (obstacle !== null) return { row: problemRow(id, obstacle, stats), stamp }
  try {
    const bytes = borrowBytes(pathOf(root, id), Number(stats.size))
    const facts = { id, version: hashOf(bytes), updatedAt: updatedAtOf(stats), size: bytes.length }
    return { row: { ...summarizeBytes(bytes), ...facts }, stamp }
  } catch (error) {
    return { row: problemRow(id, diskError(error, id).message, stats), stamp: '' }
  }
}

/** What search reads of a file. A summary that is at hand and still true is not made again. */
export function readSearchedFile(root: string, id: string, known?: ArticleFile): SearchedFile | null {
  const file = readArticleFile(root, id, known)
  if (file === null || file.row.version === '') return file && { id, ...file, text: '' }
  const source = readSource(root, id)
  if (source === null) return { id, row: file.row, stamp: '', text: '' }
  return { id, row: file.row, stamp: file.stamp, text: searchTextOf(source.text, file.row) }
}

/** What search and the checks read; null when the file cannot be read now. */
export function readSource(root: string, id: string): { version: string; text: string } | null {
  try {
    const bytes = readBytes(pathOf(root, id))
    return { version: hashOf(bytes), text: decodeSource(bytes) }
  } catch {
    return null
  }
}

/** Null when nothing is there, also when a folder above has become a file or a link. */
function statsOf(root: string, id: string): BigIntStats | null {
  try {
    return lookInside(root, id)
  } catch (error) {
    if (isGalleyError(error)) return null
    throw error
  }
}

/** Synchronous; a file that became a link since it was looked at is refused. */
export function readBytes(path: string): Buffer {
  return onOpenFile(path, readFileSync)
}

/** The same, good until the next call: most files fit into one buffer, which is used again and again. */
function borrowBytes(path: string, size: number): Buffer {
  return onOpenFile(path, file => {
    const length = size < lent.length ? readSync(file, lent, 0, lent.length, 0) : -1
    // Another length: it has changed since it was looked at, or its disk gives it in pieces.
    return length === size ? lent.subarray(0, size) : readFileSync(file)
  })
}

function onOpenFile(path: string, read: (file: number) => Buffer): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    return read(file)
  } finally {
    closeSync(file)
  }
}

/** What tells one state of a file from the next without reading it. */
export function stampOf({ size, mtimeNs, ctimeNs, ctimeMs, ino }: BigIntStats): string {
  return Date.now() - Number(ctimeMs) < tickMs ? '' : `${size} ${mtimeNs} ${ctimeNs} ${ino}`
}

/** The same version as `versionOf` of the source, from bytes that are at hand. */
export function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}

/** The row of something that is listed and cannot be opened. */
export function problemRow(id: string, problem: string, stats?: BigIntStats): ArticleRow {
  const facts = stats ? factsOf(stats) : { updatedAt: new Date(0).toISOString(), size: 0 }
  return { ...summarize(''), problems: [problem], id, version: '', ...facts }
}

export function updatedAtOf({ mtimeMs }: BigIntStats): string {
  return new Date(Number(mtimeMs)).toISOString()
}

function factsOf(stats: BigIntStats): { updatedAt: string; size: number } {
  return { updatedAt: updatedAtOf(stats), size: Number(stats.size) }
}

function obstacleOf(stats: BigIntStats): string | null {
  if (stats.isSymbolicLink()) return 'This is a link. Galley does not follow links.'
  if (!stats.isFile()) return 'This is no plain file.'
  if (stats.size > maxFileBytes) return 'This file is larger than 64 MB. Galley does not open it.'
  return null
}
