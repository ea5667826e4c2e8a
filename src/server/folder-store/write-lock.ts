// One writer at a time for a name, over all Galley processes on the folder (S3): a queue inside the process, a lock
// file between processes. A lock whose owner is gone is taken over.
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { GalleyError } from '../../article/galley-error.ts'
import { type Disk, errnoOf, readIfThere, unlinkIfThere } from '../disk/disk.ts'

const waitMs = 10_000
/** Older locks are taken over even when their owner cannot be asked (another machine on a shared disk). */
const staleMs = 30_000
/** A lock that still names nobody: its maker ended between creating and signing it. */
const unsignedMs = 2_000

export interface HeldLock {
  /** Throws `unavailable` when another process took the lock over, say after this one was suspended. */
  assertHeld(): Promise<void>
}

export interface WriteLocks {
  /** Runs the task alone among all that name one of the same keys. */
  holding<Result>(keys: readonly string[], task: (lock: HeldLock) => Promise<Result>): Promise<Result>
  /** Runs the task in the order of this process only; for reading what its own writers are at. */
  queued<Result>(key: string, task: () => Promise<Result>): Promise<Result>
}

/** `makeFolder` makes the folder of the locks again, when somebody removed it meanwhile. */
export function createWriteLocks(disk: Disk, folder: string, makeFolder: () => Promise<void>): WriteLocks {
  const tails = new Map<string, Promise<unknown>>()

  async function queued<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const run = (tails.get(key) ?? Promise.resolve()).then(task, task)
    tails.set(key, run)
    try {
      return await run
    } finally {
      if (tails.get(key) === run) tails.delete(key)
    }
  }

  async function holding<Result>(
    keys: readonly string[],
    task: (lock: HeldLock) => Promise<Result>,
  ): Promise<Result> {
    // Always in the same order, so that two writers never wait for each other.
    const [key, ...rest] = [...new Set(keys)].sort()
    if (key === undefined) return task({ async assertHeld() {} })
    return queued(key, async () => {
      const path = join(folder, `${nameOf(key)}.lock`)
      const lock = await acquire(disk, path).catch(async error => {
        if (errnoOf(error) !== 'ENOENT') throw error
        await makeFolder()
        return acquire(disk, path)
      })
      try {
        return await holding(rest, other =>
          task({ assertHeld: async () => void (await Promise.all([lock.assertHeld(), other.assertHeld()])) }),
        )
      } finally {
        await lock.release()
      }
    })
  }
  return { holding, queued }
}

async function acquire(disk: Disk, path: string): Promise<HeldLock & { release(): Promise<void> }> {
  const token = `${process.pid} ${randomUUID()} ${hostname()}`
  const deadline = Date.now() + waitMs
  while (!(await tryCreate(disk, path, token))) {
    await takeOverStale(disk, path, token)
    if (Date.now() > deadline)
      throw new GalleyError('unavailable', 'Another program is writing this file. Try again in a moment.')
    await sleep(2 + Math.random() * 10)
  }
  const isHeld = async () => (await readIfThere(path))?.toString() === token
  return {
    async assertHeld() {
      if (!(await isHeld()))
        throw new GalleyError(
          'unavailable',
          'Writing took too long and was stopped. Nothing was changed; try again.',
        )
      const now = new Date()
      await utimes(path, now, now)
    },
    async release() {
      if (await isHeld()) await unlinkIfThere(disk, path)
    },
  }
}

async function tryCreate(disk: Disk, path: string, token: string): Promise<boolean> {
  const handle = await openNew(disk, path)
  if (handle === null) return false
  try {
    await handle.writeFile(token)
  } catch (error) {
    await unlinkIfThere(disk, path)
    throw error
  } finally {
    await handle.close()
  }
  return true
}

async function openNew(disk: Disk, path: string): Promise<FileHandle | null> {
  try {
    return await disk.open(path, 'wx')
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return null
    throw error
  }
}

/** A second lock around the takeover: else the slower of two would remove the quicker one's fresh lock. */
async function takeOverStale(disk: Disk, path: string, token: string): Promise<void> {
  if (!(await isStale(path))) return
  const guard = `${path}.takeover`
  if (!(await tryCreate(disk, guard, token))) {
    if (await isStale(guard)) await unlinkIfThere(disk, guard)
    return
  }
  try {
    if (await isStale(path)) await unlinkIfThere(disk, path)
  } finally {
    await unlinkIfThere(disk, guard)
  }
}

async function isStale(path: string): Promise<boolean> {
  const owner = (await readIfThere(path))?.toString()
  if (owner === undefined) return false
  const [pid, , host] = owner.split(' ')
  if (host === hostname() && !isRunning(Number(pid))) return true
  try {
    return Date.now() - (await stat(path)).mtimeMs > (owner === '' ? unsignedMs : staleMs)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}
