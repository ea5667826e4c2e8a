// Sources that articles once had (S5): for each a file with the exact bytes and one with author, reason and time,
// numbered in order. Call within the article's write lock.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeSource } from '../../article/source-bytes.ts'
import type { Authorship, Revision } from '../../storage/article-store.ts'
import { placeAbsent, syncFolder, writeAtomically, writeDurably } from '../disk/atomic-write.ts'
import { type Disk, errnoOf, unlinkIfThere } from '../disk/disk.ts'
import { safeName } from './safe-name.ts'

export interface PastBytes extends Authorship {
  version: string
  bytes: Uint8Array
}

export interface Revisions {
  /** Durable when it returns. Gives what takes it back, for a write that then failed. */
  keep(id: string, past: PastBytes): Promise<() => Promise<void>>
  list(id: string): Promise<Revision[]>
  read(id: string, version: string): Promise<string | null>
  /** What an earlier article left under the new id stays there. */
  move(id: string, newId: string): Promise<void>
}

const fileName = /^(\d{6,})-([0-9a-f]{64})\.(json|source)$/

export function createRevisions(disk: Disk, root: string, now: () => Date): Revisions {
  const folderOf = (id: string) => join(root, safeName(id))

  return {
    async keep(id, { version, bytes, author = '', reason = '' }) {
      const folder = folderOf(id)
      if ((await disk.mkdir(folder, { recursive: true })) !== undefined) await syncFolder(disk, root)
      const name = join(folder, `${numbered((await stemsOf(folder)).length + 1)}-${version}`)
      const revision: Revision & { id: string } = {
        id,
        version,
        replacedAt: now().toISOString(),
        author,
        reason,
        size: bytes.length,
      }
      const json = new TextEncoder().encode(`${JSON.stringify(revision, null, 2)}\n`)
      const takeBack = async () => {
        await unlinkIfThere(disk, `${name}.json`)
        await unlinkIfThere(disk, `${name}.source`)
      }
      try {
        await writeDurably(`${name}.source`, bytes, { disk })
        await writeAtomically(`${name}.json`, json, { disk, over: 'existing' })
      } catch (error) {
        await takeBack()
        throw error
      }
      return takeBack
    },
    async list(id) {
      const folder = folderOf(id)
      const stems = (await stemsOf(folder)).reverse()
      return Promise.all(stems.map(stem => readRevisionFile(join(folder, `${stem}.json`))))
    },
    async read(id, version) {
      const folder = folderOf(id)
      const stem = (await stemsOf(folder)).find(name => name.endsWith(`-${version}`))
      return stem === undefined ? null : decodeSource(await readFile(join(folder, `${stem}.source`)))
    },
    async move(id, newId) {
      const stems = await stemsOf(folderOf(id))
      if (stems.length === 0) return
      await disk.mkdir(folderOf(newId), { recursive: true })
      let number = (await stemsOf(folderOf(newId))).length
      for (const stem of stems) {
        number += 1
        const newStem = `${numbered(number)}${stem.slice(stem.indexOf('-'))}`
        for (const ending of ['source', 'json'])
          await placeAbsent(
            disk,
            join(folderOf(id), `${stem}.${ending}`),
            join(folderOf(newId), `${newStem}.${ending}`),
          )
      }
      await syncFolder(disk, folderOf(newId))
      await rm(folderOf(id), { recursive: true })
    },
  }
}

/** Complete revisions, oldest first. One without its `.json` belongs to a write that never happened. */
async function stemsOf(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter(name => fileName.test(name) && name.endsWith('.json'))
    return names.map(name => name.slice(0, -'.json'.length)).sort()
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

async function readRevisionFile(path: string): Promise<Revision> {
  const { version, replacedAt, author, reason, size } = JSON.parse(await readFile(path, 'utf8'))
  return { version, replacedAt, author, reason, size }
}

function numbered(number: number): string {
  return String(number).padStart(6, '0')
}
