// Everything that was dropped or picked, as one list of Markdown files: single files, folders and zips.
import { GalleyError } from '../../article/galley-error.ts'
import type { Dropped } from '../data/transfer-context.tsx'
import { type ImportFile, isMarkdownPath } from './import-file.ts'
import type { FilePlace, FileReading } from './reading/file-reading.ts'

export interface Collected {
  files: ImportFile[]
  /** Paths of files that are no Markdown; they are left out. */
  others: string[]
  /** True when a folder was given: its own name is no part of the articles' paths. */
  isFolder: boolean
}

export async function collectFiles(dropped: readonly Dropped[], reading: FileReading): Promise<Collected> {
  const collected: Collected = { files: [], others: [], isFolder: false }
  for (const item of dropped) {
    if (item instanceof File) await addFile(collected, item, item.webkitRelativePath || item.name, reading)
    else await addEntry(collected, item, reading)
  }
  return collected
}

async function addFile(collected: Collected, file: File, path: string, reading: FileReading): Promise<void> {
  const { files, others } = collected
  const add = (name: string, size: number, place: FilePlace) => {
    if (!isMarkdownPath(name)) others.push(name)
    else files.push({ path: name, size, read: () => reading.read(place), look: () => reading.look(place) })
  }
  if (path.includes('/')) collected.isFolder = true
  if (path !== file.name || !path.toLowerCase().endsWith('.zip')) return add(path, file.size, file)
  const { zip, entries } = await reading.openZip(file)
  for (const [entry, { name, size }] of entries.entries()) add(name, size, { zip, entry })
}

async function addEntry(collected: Collected, entry: FileSystemEntry, reading: FileReading): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '')
  try {
    if (entry.isDirectory)
      for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
        await addEntry(collected, child, reading)
    else await addFile(collected, await fileOf(entry as FileSystemFileEntry), path, reading)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    collected.files.push(unreadableFile(path, error))
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const readSome = () =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  const children: FileSystemEntry[] = []
  // Browsers hand out a hundred entries at a time; an empty answer is the end.
  for (let some = await readSome(); some.length > 0; some = await readSome()) children.push(...some)
  return children
}

/** What the system does not hand out is told like any other file that is refused. */
function unreadableFile(path: string, cause: DOMException): ImportFile {
  const refuse = async () => {
    throw new GalleyError('unavailable', 'This cannot be read: it is gone, or not yours to read.', { cause })
  }
  return { path, size: 0, read: refuse, look: refuse }
}
