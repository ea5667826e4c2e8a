// The lock between processes: a file that names its owner. One whose owner is gone is taken over.
import { randomUUID } from 'node:crypto'
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
/** Confirmed within this time, the lock cannot have become stale. */
const freshMs = 5_000

export interface HeldLock {
  /** Throws `unavailable` when another process took the lock over, say after this one was suspended. */
  assertHeld(): Promise<void>
}

/** Each call of what this gives waits for the lock, up to 10 s (`unavailable`). */
export function createLockFile(disk: Disk, folder: string, makeFolder: () => Promise<void>) {
  const path = join(folder, 'writer.lock')
  return async (): Promise<HeldLock & { release(): Promise<void> }> => {
    try {
      return await acquire(disk, path)
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error
      await makeFolder()
      return acquire(disk, path)
    }
  }
}

async function acquire(disk: Disk, path: string): Promise<HeldLock & { release(): Promise<void> }> {
  const token = `${process.pid} ${randomUUID()} ${hostname()}`
  const deadline = Date.now() + waitMs
  while (!(await tryCreate(disk, path, token))) {
    await takeOverStale(disk, path, token)
    if (Date.now() > deadline)
      throw new GalleyError(
        'unavailable',
        'Another program is writing in this folder. Try again in a moment.',
      )
    await sleep(2 + Math.random() * 10)
  }
  const age = createAge()
  return {
    async assertHeld() {
      if (age() < freshMs) return
      if (!(await isSignedBy(path, token)))
        throw new GalleyError(
          'unavailable',
          'Writing took too long and was stopped. Nothing was changed; try again.',
        )
      const now = new Date()
      await utimes(path, now, now)
      age.restart()
    },
    async release() {
      if (await isSignedBy(path, token)) await unlinkIfThere(disk, path)
    },
  }
}

/** Milliseconds since it was restarted, by the clock that is further on: one stands still in sleep, one can be set. */
function createAge() {
  let wallMs = Date.now()
  let steadyMs = performance.now()
  const age = () => Math.max(Math.abs(Date.now() - wallMs), performance.now() - steadyMs)
  return Object.assign(age, {
    restart() {
      wallMs = Date.now()
      steadyMs = performance.now()
    },
  })
}

async function isSignedBy(path: string, token: string): Promise<boolean> {
  return (await readIfThere(path))?.toString() === token
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
  // Who was suspended before signing may have been taken for gone, and another's lock stands there now.
  return isSignedBy(path, token)
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
    const { mtimeMs } = await stat(path)
    // In a container that is started again, processes get the numbers of those that were killed.
    if (host === hostname() && Number(pid) === process.pid && mtimeMs < performance.timeOrigin) return true
    return Date.now() - mtimeMs > (owner === '' ? unsignedMs : staleMs)
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
