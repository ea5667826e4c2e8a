// Makes names in a folder durable. Who asks while it is being done waits for the next time, which serves all of them:
// a hundred files that are written at once cost the disk little more than a few.
import { constants } from 'node:fs'
import type { Disk } from './disk.ts'

interface Syncs {
  running: Map<string, Promise<void>>
  waiting: Map<string, Promise<void>>
}

const syncsOf = new WeakMap<Disk, Syncs>()

/** Names that stand in the folder when this is called are durable when it returns. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  // Windows cannot open folders and needs no such call.
  if (process.platform === 'win32') return
  const syncs = syncsOf.get(disk) ?? { running: new Map(), waiting: new Map() }
  syncsOf.set(disk, syncs)
  const running = syncs.running.get(folder)
  if (running === undefined) return start(disk, folder, syncs)
  // The one under way may have begun before the caller's name was there.
  const next = syncs.waiting.get(folder) ?? running.then(noop, noop).then(() => start(disk, folder, syncs))
  syncs.waiting.set(folder, next)
  return next
}

function start(disk: Disk, folder: string, { running, waiting }: Syncs): Promise<void> {
  waiting.delete(folder)
  const run = syncNow(disk, folder).finally(() => {
    if (running.get(folder) === run) running.delete(folder)
  })
  running.set(folder, run)
  return run
}

async function syncNow(disk: Disk, folder: string): Promise<void> {
  const handle = await disk.open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function noop() {}
