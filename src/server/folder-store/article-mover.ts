// Renames an article in steps that a sudden end cannot tear apart (S7): a note under `.galley/moves` tells what is
// under way, and the next start finishes it, so that history and desk record follow the article.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isArticleId, sameNameKey } from '../../storage/article-id.ts'
import { safeName } from '../desk-records/safe-name.ts'
import { placeAbsent, writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, errnoOf, readIfThere, unlinkIfThere } from '../disk/disk.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import type { DeskRecords } from './desk-records.ts'
import { makeParents, pathOf, statInside } from './folder-paths.ts'
import { parseKeptJson } from './kept-json.ts'
import type { HeldLock } from './lock-file.ts'
import type { Revisions } from './revisions.ts'
import type { WriteLocks } from './write-lock.ts'

export interface MoverParts {
  disk: Disk
  root: string
  /** Where the notes are. */
  folder: string
  locks: WriteLocks
  revisions: Revisions
  records: DeskRecords
}

export interface ArticleMover {
  /** All of it or nothing. Call within the write locks of both ids; throws EEXIST when `newId` is taken. */
  move(id: string, newId: string, lock: HeldLock): Promise<void>
  /** Finishes what a process that ended has left half done. */
  finish(): Promise<void>
}

/** Notes may come with a folder from elsewhere: their ids are as hostile as any (S9). */
const idSchema = z.string().refine(isArticleId)
const noteSchema = z.object({ id: idSchema, newId: idSchema })
type Note = z.output<typeof noteSchema>

export function createArticleMover(parts: MoverParts): ArticleMover {
  const { disk, root, folder, locks, revisions, records } = parts

  async function dropNote(name: string): Promise<void> {
    await unlinkIfThere(disk, join(folder, name))
    await syncFolder(disk, folder)
  }

  async function syncParents({ id, newId }: Note): Promise<void> {
    await syncFolder(disk, join(pathOf(root, newId), '..'))
    await syncFolder(disk, join(pathOf(root, id), '..'))
  }

  /** What belongs to the article follows the file, or the file comes back. The note stays when it cannot. */
  async function follow(note: Note, onUndone: () => Promise<void>): Promise<void> {
    const { id, newId } = note
    let bringBack = async () => {}
    try {
      await syncParents(note)
      bringBack = await revisions.move(id, newId)
      await records.move(id, newId)
    } catch (error) {
      await bringBack()
      await placeAbsent(disk, pathOf(root, newId), pathOf(root, id))
      await onUndone()
      throw error
    }
  }

  async function finishNote(name: string): Promise<void> {
    const bytes = await readIfThere(join(folder, name))
    if (bytes === null) return
    const note = parseKeptJson(`moves/${name}`, bytes, noteSchema)
    const { id, newId } = note
    await locks.holding([id, newId].map(sameNameKey), async () => {
      // It was not left behind: its own process has been at it until now.
      if ((await readIfThere(join(folder, name))) === null) return
      if (await hasFileMoved(disk, root, note)) {
        await syncParents(note)
        await revisions.move(id, newId)
        if (await records.read(id)) await records.move(id, newId)
      }
      await dropNote(name)
    })
  }

  return {
    async move(id, newId, lock) {
      // A record that is damaged is told before anything is done.
      await records.read(id)
      const name = `${safeName(newId)}.json`
      const note = new TextEncoder().encode(`${JSON.stringify({ id, newId } satisfies Note)}\n`)
      await writeAtomically(join(folder, name), note, { disk, over: 'existing' })
      try {
        await makeParents(root, newId)
        await lock.assertHeld()
        await placeAbsent(disk, pathOf(root, id), pathOf(root, newId))
      } catch (error) {
        await dropNote(name)
        throw error
      }
      await follow({ id, newId }, () => dropNote(name))
      // All is done: a note that cannot be removed gives the next start nothing to do.
      await dropNote(name).catch(() => {})
    },
    async finish() {
      for (const name of await notesIn(folder)) {
        // The folder opens all the same, and the note stays for the next start.
        await finishNote(name).catch(() => {})
      }
    },
  }
}

/** Whether the file has its new name; takes away what the placing of it left half done. */
async function hasFileMoved(disk: Disk, root: string, { id, newId }: Note): Promise<boolean> {
  const [old, moved] = [statInside(root, id), statInside(root, newId)]
  if (old === null || moved === null) return moved !== null
  if (old.ino === moved.ino && old.dev === moved.dev) {
    await disk.unlink(pathOf(root, id))
    return true
  }
  // The name was claimed, on a disk without hard links, and the file not yet put there.
  if (moved.size === 0n) await disk.unlink(pathOf(root, newId))
  return false
}

async function notesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(name => name.endsWith('.json') && !name.startsWith('.'))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}
