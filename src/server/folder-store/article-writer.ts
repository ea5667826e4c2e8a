// Writing, renaming and removing articles (S2–S5, S7). Every step compares with the bytes on the disk at that moment,
// under the lock of the name, so that nobody's work is overwritten unseen.
import { accessSync, constants } from 'node:fs'
import { GalleyError } from '../../article/galley-error.ts'
import { decodeSource, encodeSource } from '../../article/source-bytes.ts'
import { checkArticleId, checkNewArticleId, refuseClash, sameNameKey } from '../../storage/article-id.ts'
import type { ArticleStore, StoredArticle } from '../../storage/article-store.ts'
import { checkCondition, checkStanding } from '../../storage/write-condition.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, errnoOf } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import type { ArticleMover } from './article-mover.ts'
import { makeParents, pathOf, statInside } from './folder-paths.ts'
import type { HeldLock } from './lock-file.ts'
import { hashOf, maxFileBytes, readBytes, stampOf, updatedAtOf } from './read-article-file.ts'
import type { Revisions } from './revisions.ts'
import type { WriteLocks } from './write-lock.ts'

export interface WriterParts {
  disk: Disk
  root: string
  locks: WriteLocks
  revisions: Revisions
  mover: ArticleMover
  /** What stands in the way of `id`, on systems that do not tell case or Unicode form apart. */
  clashing: (id: string, exceptId?: string) => string | undefined
  /** A write of ours has changed this file. */
  onWritten: (id: string) => void
}

export type ArticleWriter = Pick<ArticleStore, 'write' | 'move' | 'remove'>

interface CurrentFile {
  bytes: Uint8Array
  version: string
  updatedAt: string
  /** Equal stamps mean unchanged bytes; '' says nothing. */
  stamp: string
  like: { mode: number; uid: number; gid: number }
}

export function createArticleWriter(parts: WriterParts): ArticleWriter {
  const { disk, root, locks, revisions, mover, onWritten } = parts

  function checkNew(id: string, exceptId?: string): void {
    checkNewArticleId(id)
    const existing = parts.clashing(id, exceptId)
    if (existing !== undefined) refuseClash(id, existing)
  }

  /** Runs a task alone among all writers of these ids, with errors that name the last of them. */
  async function alone<Result>(
    ids: readonly string[],
    task: (lock: HeldLock) => Promise<Result>,
  ): Promise<Result> {
    ids.forEach(checkArticleId)
    return explained(ids.at(-1) ?? '', () => locks.holding(ids.map(sameNameKey), task))
  }

  return {
    write: (id, source, options) =>
      alone([id], async lock => {
        const bytes = encodeSource(source)
        checkSize(id, bytes)
        const current = await currentFile(root, id)
        if (current === null) checkNew(id)
        checkCondition(options, current?.version ?? null, id)
        if (current && Buffer.compare(current.bytes, bytes) === 0) return stored(id, current)
        // A new file could take its place all the same, but somebody has protected it.
        if (current) accessSync(pathOf(root, id), constants.W_OK)
        const takeBack = current ? await revisions.keep(id, { ...options, ...current }) : async () => {}
        let mayBePlaced = false
        try {
          await makeParents(root, id)
          await writeAtomically(pathOf(root, id), bytes, {
            disk,
            over: current ? 'existing' : 'absent',
            like: current?.like,
            async beforePlacing() {
              await stillCurrent(root, id, current, lock)
              mayBePlaced = true
            },
          })
        } catch (error) {
          // What was replaced, or may have been, stays readable (S5).
          if (!mayBePlaced) await takeBack()
          throw await asConflict(root, id, error)
        }
        onWritten(id)
        return stored(id, { bytes, version: hashOf(bytes), updatedAt: updatedAt(root, id) })
      }),

    move: (id, newId, options) =>
      alone([id, newId], async lock => {
        const current = checkStanding(await currentFile(root, id), options, id)
        if (id === newId) return stored(id, current)
        checkNew(newId, id)
        checkCondition({ ifAbsent: true }, (await currentFile(root, newId))?.version ?? null, newId)
        try {
          await mover.move(id, newId, lock)
        } catch (error) {
          throw await asConflict(root, newId, error)
        }
        onWritten(id)
        onWritten(newId)
        return stored(newId, current)
      }),

    remove: (id, options) =>
      alone([id], async lock => {
        const current = checkStanding(await currentFile(root, id), options, id)
        const takeBack = await revisions.keep(id, { ...options, ...current })
        try {
          await stillCurrent(root, id, current, lock)
          await disk.unlink(pathOf(root, id))
        } catch (error) {
          await takeBack()
          throw error
        }
        await syncFolder(disk, parentOf(root, id))
        onWritten(id)
      }),
  }
}

/** What is on the disk now; null when nothing is. */
export async function currentFile(root: string, id: string): Promise<CurrentFile | null> {
  const stats = statInside(root, id)
  if (stats === null) return null
  if (stats.size > maxFileBytes) throw tooLarge(id)
  const stamp = stampOf(stats)
  const bytes = readBytes(pathOf(root, id))
  const like = { mode: Number(stats.mode), uid: Number(stats.uid), gid: Number(stats.gid) }
  return { bytes, version: hashOf(bytes), updatedAt: updatedAtOf(stats), stamp, like }
}

export function stored(
  id: string,
  file: Pick<CurrentFile, 'bytes' | 'version' | 'updatedAt'>,
): StoredArticle {
  return { id, source: decodeSource(file.bytes), version: file.version, updatedAt: file.updatedAt }
}

/** The last look before a file is replaced: another program may have written it since. */
async function stillCurrent(
  root: string,
  id: string,
  expected: CurrentFile | null,
  lock: HeldLock,
): Promise<void> {
  const stats = statInside(root, id)
  if (expected === null || stats === null || expected.stamp === '' || stampOf(stats) !== expected.stamp) {
    const version = (await currentFile(root, id))?.version ?? null
    checkCondition(expected ? { ifVersion: expected.version } : { ifAbsent: true }, version, id)
  }
  await lock.assertHeld()
}

/** That another program took the name in the very last moment is a conflict like any other. */
async function asConflict(root: string, id: string, error: unknown): Promise<unknown> {
  if (errnoOf(error) !== 'EEXIST') return error
  const currentVersion = (await currentFile(root, id))?.version ?? null
  return new GalleyError('conflict', `“${id}” exists already. Nothing was written.`, {
    currentVersion,
    cause: error,
  })
}

function updatedAt(root: string, id: string): string {
  const stats = statInside(root, id)
  return stats ? updatedAtOf(stats) : new Date().toISOString()
}

function parentOf(root: string, id: string): string {
  return pathOf(root, id.split('/').slice(0, -1).join('/'))
}

function checkSize(id: string, bytes: Uint8Array): void {
  if (bytes.length > maxFileBytes) throw tooLarge(id)
}

function tooLarge(id: string): GalleyError {
  return new GalleyError(
    'too-large',
    `“${id}” is larger than 64 MB. The file is unchanged; make the article shorter.`,
  )
}
