// One writer at a time for a name, over all Galley processes on the folder (S3): inside the process a queue for each
// name, between processes one lock file, which all writers of a process hold together.
import type { Disk } from '../disk/disk.ts'
import { createLockFile, type HeldLock } from './lock-file.ts'

/** So long a process goes on letting its writers in before others get their turn. */
const turnMs = 250
/** After its turn it stays away this long: others look for the lock every few milliseconds. */
const pauseMs = 25

export interface WriteLocks {
  /** Runs the task alone among all that name one of the same keys. */
  holding<Result>(keys: readonly string[], task: (lock: HeldLock) => Promise<Result>): Promise<Result>
  /** Runs the task in the order of this process only; for reading what its own writers are at. */
  queued<Result>(key: string, task: () => Promise<Result>): Promise<Result>
}

/** `makeFolder` makes the folder of the lock again, when somebody removed it meanwhile. */
export function createWriteLocks(disk: Disk, folder: string, makeFolder: () => Promise<void>): WriteLocks {
  const tails = new Map<string, Promise<unknown>>()
  const turn = createTurn(createLockFile(disk, folder, makeFolder))

  async function queued<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const run = (tails.get(key) ?? Promise.resolve()).then(task, task)
    tails.set(key, run)
    try {
      return await run
    } finally {
      if (tails.get(key) === run) tails.delete(key)
    }
  }

  function inQueues<Result>(keys: readonly string[], task: () => Promise<Result>): Promise<Result> {
    const [key, ...rest] = keys
    return key === undefined ? task() : queued(key, () => inQueues(rest, task))
  }

  return {
    // Always in the same order, so that two writers never wait for each other.
    holding: (keys, task) => inQueues([...new Set(keys)].sort(), () => turn(task)),
    queued,
  }
}

type Acquire = () => Promise<HeldLock & { release(): Promise<void> }>

/** Lets tasks share one lock: the first acquires it, the last releases it, and no turn is longer than others can bear. */
function createTurn(acquire: Acquire) {
  interface Turn {
    lock: ReturnType<Acquire>
    tasks: number
    untilMs: number
    over: Promise<void>
    end: () => void
  }
  let current: Turn | null = null

  function begin(): Turn {
    let end = () => {}
    const over = new Promise<void>(resolve => {
      end = resolve
    })
    return { lock: acquire(), tasks: 0, untilMs: performance.now() + turnMs, over, end }
  }

  async function leave(turn: Turn): Promise<void> {
    turn.tasks -= 1
    if (turn.tasks > 0) return
    const wasLong = performance.now() > turn.untilMs
    // What was written is written: a lock that cannot be removed is told to the next one who wants it.
    await turn.lock.then(lock => lock.release()).catch(() => {})
    // Nobody joins while it is being released; who came meanwhile waits for the end.
    if (wasLong) setTimeout(() => finish(turn), pauseMs)
    else finish(turn)
  }
  function finish(turn: Turn): void {
    current = null
    turn.end()
  }

  return async <Result>(task: (lock: HeldLock) => Promise<Result>): Promise<Result> => {
    while (current !== null && (current.tasks === 0 || performance.now() > current.untilMs))
      await current.over
    current ??= begin()
    const turn = current
    turn.tasks += 1
    try {
      return await task(await turn.lock)
    } finally {
      await leave(turn)
    }
  }
}
