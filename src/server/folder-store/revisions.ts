// Sources that articles once had (S5): each is one file, numbered in order, that begins with a line of JSON saying who
// replaced it, when and why; then come the exact bytes. Call within the article's write lock.
import { open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeSource } from '../../article/source-bytes.ts'
import type { Authorship, Revision } from '../../storage/article-store.ts'
import { safeName } from '../desk-records/safe-name.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, errnoOf, unlinkIfThere } from '../disk/disk.ts'
import { syncFolder } from '../disk/sync-folder.ts'

export interface PastBytes extends Authorship {
  version: string
  bytes: Uint8Array
}

export interface Revisions {
  /** Durable when it returns. Gives what takes it back, for a write that then failed. */
  keep(id: string, past: PastBytes): Promise<() => Promise<void>>
  list(id: string): Promise<Revision[]>
  read(id: string, version: string): Promise<string | null>
  /** All of them or none; what an earlier article left under the new id stays there. Gives what takes it back. */
  move(id: string, newId: string): Promise<() => Promise<void>>
}

const fileName = /^\d{6,}-[0-9a-f]{64}\.revision$/
const lineEnd = 0x0a
/** Holds the first line of nearly every revision. */
const firstReadBytes = 4096

export function createRevisions(disk: Disk, root: string, now: () => Date): Revisions {
  const folderOf = (id: string) => join(root, safeName(id))

  return {
    async keep(id, { version, bytes, author = '', reason = '' }) {
      const folder = folderOf(id)
      const isNew = (await disk.mkdir(folder, { recursive: true })) !== undefined
      if (isNew) await syncFolder(disk, root)
      const path = join(folder, `${numberAfter(await namesIn(folder))}-${version}.revision`)
      const revision: Revision = {
        version,
        replacedAt: now().toISOString(),
        author,
        reason,
        size: bytes.length,
      }
      const head = new TextEncoder().encode(`${JSON.stringify({ id, ...revision })}\n`)
      await writeAtomically(path, Buffer.concat([head, bytes]), { disk, over: 'existing' })
      return () => unlinkIfThere(disk, path)
    },
    async list(id) {
      const folder = folderOf(id)
      const names = (await namesIn(folder)).reverse()
      return Promise.all(names.map(name => readHead(join(folder, name))))
    },
    async read(id, version) {
      const folder = folderOf(id)
      const name = (await namesIn(folder)).find(each => each.endsWith(`-${version}.revision`))
      if (name === undefined) return null
      const bytes = await readFile(join(folder, name))
      return decodeSource(bytes.subarray(bytes.indexOf(lineEnd) + 1))
    },
    async move(id, newId) {
      const [folder, newFolder] = [folderOf(id), folderOf(newId)]
      const moved: { from: string; to: string }[] = []
      const bringBack = async () => {
        if (moved.length > 0) await disk.mkdir(folder, { recursive: true })
        for (const { from, to } of moved.splice(0)) await disk.rename(to, from)
      }
      const names = await namesIn(folder)
      if (names.length === 0) return bringBack
      const isNew = (await disk.mkdir(newFolder, { recursive: true })) !== undefined
      if (isNew) await syncFolder(disk, root)
      const earlier = await namesIn(newFolder)
      try {
        for (const name of names) {
          const newName = `${numberAfter(earlier)}${name.slice(name.indexOf('-'))}`
          const [from, to] = [join(folder, name), join(newFolder, newName)]
          // The number is free, and only who holds the lock takes one: this replaces nothing.
          await disk.rename(from, to)
          moved.push({ from, to })
          earlier.push(newName)
        }
        await syncFolder(disk, newFolder)
        await rm(folder, { recursive: true })
      } catch (error) {
        await bringBack()
        throw error
      }
      return bringBack
    },
  }
}

/** Oldest first. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(name => fileName.test(name)).sort()
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

/** Reads no more of the file than its first line. */
async function readHead(path: string): Promise<Revision> {
  const file = await open(path)
  try {
    let head = Buffer.alloc(0)
    while (!head.includes(lineEnd)) {
      const { bytesRead, buffer } = await file.read(
        Buffer.alloc(firstReadBytes),
        0,
        firstReadBytes,
        head.length,
      )
      if (bytesRead === 0) break
      head = Buffer.concat([head, buffer.subarray(0, bytesRead)])
    }
    const { version, replacedAt, author, reason, size } = JSON.parse(
      head.subarray(0, head.indexOf(lineEnd)).toString(),
    )
    return { version, replacedAt, author, reason, size }
  } finally {
    await file.close()
  }
}

/** Not how many there are: some may have been removed. */
function numberAfter(names: readonly string[]): string {
  return String(Number.parseInt(names.at(-1) ?? '0', 10) + 1).padStart(6, '0')
}
