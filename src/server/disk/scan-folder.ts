// Walks the folder and names every article file in it. Reads names only, no contents.
import { type Dirent, lstatSync, readdirSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { isGalleyError } from '../../article/galley-error.ts'
import { decodeSource, isUtf8 } from '../../article/source-bytes.ts'
import { articleExtensions, checkArticleId } from '../../storage/article-id.ts'
import { temporaryEnding } from './atomic-write.ts'
import { errnoOf } from './disk.ts'
import { diskError } from './disk-error.ts'

export interface FoundFile {
  id: string
  /** Why this is listed and cannot be opened. */
  problem?: string
}

export interface Walk {
  root: string
  /** Called with each folder before it is read, so that a watch set then misses nothing. */
  onFolder?: (path: string) => void
}

const staleTemporaryMs = 60_000

/** All article files under `folder` (a path from the root, '' for the root itself); dot folders and node_modules left out. */
export function* scanFolder({ root, onFolder }: Walk, folder = ''): Generator<FoundFile> {
  const path = join(root, folder)
  onFolder?.(path)
  let entries: NamedEntry[] = []
  try {
    entries = entriesOf(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') yield { id: folder, problem: diskError(error, folder).message }
  }
  for (const { entry, name, isNameUtf8 } of entries) {
    if (isLeftOut(name)) continue
    const id = folder === '' ? name : `${folder}/${name}`
    if (!isNameUtf8) {
      if (entry.isDirectory() || isArticleName(name))
        yield { id, problem: 'The name of this file is not UTF-8.' }
    } else if (entry.isDirectory()) yield* scanFolder({ root, ...(onFolder && { onFolder }) }, id)
    else if (isArticleName(name)) yield { id, ...nameProblem(id) }
    else if (entry.isSymbolicLink() && leadsToFolder(join(path, name)))
      yield { id, problem: 'This is a link to a folder. Galley does not follow links.' }
  }
}

/** Removes what interrupted writes left behind; those of the last minute may still be at work. */
export function removeStaleTemporaries(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith('.') && name.endsWith(temporaryEnding)) removeIfStale(join(folder, name))
  } catch {
    // Gone, or not to be read: the scan tells.
  }
}

function removeIfStale(path: string): void {
  try {
    if (Date.now() - lstatSync(path).mtimeMs > staleTemporaryMs) unlinkSync(path)
  } catch {
    // Another process was quicker, or it may not be removed: it is in nobody's way.
  }
}

export function isArticleName(name: string): boolean {
  const lower = name.toLowerCase()
  return articleExtensions.some(extension => lower.endsWith(extension))
}

/** True for names that belong to no article and no folder of articles. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

interface NamedEntry {
  entry: Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>
  name: string
  isNameUtf8: boolean
}

function entriesOf(path: string): NamedEntry[] {
  const entries = readdirSync(path, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\uFFFD')))
    return entries.map(entry => ({ entry, name: entry.name, isNameUtf8: true }))
  const exact = readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
  return exact.map(entry => ({ entry, ...readName(entry.name) }))
}

/** Bytes that are not UTF-8 are shown as � and their hexadecimal value, so that two such names stay two. */
function readName(bytes: Uint8Array): { name: string; isNameUtf8: boolean } {
  const name = decodeSource(bytes)
  if (isUtf8(name)) return { name, isNameUtf8: true }
  const shown = name.replace(
    /[\uDC80-\uDCFF]/g,
    lone => `\uFFFD${(lone.charCodeAt(0) - 0xdc00).toString(16)}`,
  )
  return { name: shown, isNameUtf8: false }
}

function nameProblem(id: string): { problem?: string } {
  try {
    checkArticleId(id)
    return {}
  } catch (error) {
    if (isGalleyError(error)) return { problem: error.message }
    throw error
  }
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    // It leads nowhere, in a circle, or where nobody may look.
    if (['ENOENT', 'ELOOP', 'EACCES', 'ENOTDIR'].includes(errnoOf(error))) return false
    throw error
  }
}
