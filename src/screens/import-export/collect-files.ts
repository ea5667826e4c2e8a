// Everything that was dropped or picked, as one list of Markdown files: single files, folders and zips.

import { GalleyError, isGalleyError } from '../../article/galley-error.ts'
import { readZip, type ZipEntry } from '../../storage/zip/read-zip.ts'
import { maxZipFiles } from '../../storage/zip/zip-articles.ts'
import type { Dropped } from '../data/transfer-context.tsx'
import { type ImportFile, isMarkdownPath, maxFileBytes } from './import-file.ts'

const zipLimits = { maxEntries: maxZipFiles, maxEntryBytes: maxFileBytes, maxTotalBytes: 2 ** 30 }

export interface Collected {
  files: ImportFile[]
  /** Paths of files that are no Markdown; they are left out. */
  others: string[]
  /** True when a folder was given: its own name is no part of the articles' paths. */
  isFolder: boolean
}

export async function collectFiles(dropped: readonly Dropped[]): Promise<Collected> {
  const collected: Collected = { files: [], others: [], isFolder: false }
  for (const item of dropped) {
    if (item instanceof File) await addFile(collected, item, item.webkitRelativePath || item.name)
    else await addEntry(collected, item)
  }
  return collected
}

async function addFile(collected: Collected, file: File, path: string): Promise<void> {
  if (path.includes('/')) collected.isFolder = true
  if (path === file.name && path.toLowerCase().endsWith('.zip')) {
    for (const { name, size, read } of await openZip(file)) {
      if (isMarkdownPath(name)) collected.files.push({ path: name, size, read: async () => read() })
      else collected.others.push(name)
    }
  } else if (isMarkdownPath(path)) {
    collected.files.push({ path, size: file.size, read: () => readBytes(file) })
  } else {
    collected.others.push(path)
  }
}

/** A file that went away after it was picked is refused by itself. */
async function readBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new GalleyError('unavailable', 'This file cannot be read any more.', { cause })
  }
}

async function openZip(file: File): Promise<ZipEntry[]> {
  try {
    return readZip(new Uint8Array(await file.arrayBuffer()), zipLimits)
  } catch (error) {
    if (!isGalleyError(error)) throw error
    throw new GalleyError(error.code, `“${file.name}”: ${error.message}`, { cause: error })
  }
}

async function addEntry(collected: Collected, entry: FileSystemEntry): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      ;(entry as FileSystemFileEntry).file(resolve, reject)
    })
    await addFile(collected, file, entry.fullPath.replace(/^\//, ''))
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const readSome = () =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  // Browsers hand out a hundred entries at a time; an empty answer is the end.
  for (let some = await readSome(); some.length > 0; some = await readSome())
    for (const child of some) await addEntry(collected, child)
}
