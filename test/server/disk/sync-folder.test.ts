// Names made durable together: fewer calls of the disk, and never one that began too early (S7).
import { expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../src/server/disk/disk.ts'
import { syncFolder } from '../../../src/server/disk/sync-folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A disk whose syncs wait to be let through, one by one. */
function slowDisk() {
  const waiting: (() => void)[] = []
  const disk: Disk = {
    ...realDisk,
    async open(path, flags, mode) {
      const handle = await realDisk.open(path, flags, mode)
      handle.sync = () => new Promise(resolve => waiting.push(resolve))
      return handle
    },
  }
  async function letThrough(): Promise<void> {
    while (waiting.length === 0) await new Promise(setImmediate)
    waiting.shift()?.()
  }
  return { disk, letThrough, started: () => waiting.length }
}

test('who asks during a sync waits for the next one, which serves all of them', async () => {
  const folder = temporaryFolder()
  const { disk, letThrough, started } = slowDisk()
  const done: string[] = []
  const ask = (name: string) => syncFolder(disk, folder).then(() => done.push(name))
  const all = [ask('first'), ask('second'), ask('third')]
  await letThrough()
  await all[0]
  await new Promise(setImmediate)
  expect(done).toEqual(['first'])
  await letThrough()
  await Promise.all(all)
  expect(done).toEqual(['first', 'second', 'third'])
  expect(started()).toBe(0)
})

test('a sync that fails fails who asked for it, and the next one is tried', async () => {
  const { disk, letThrough } = slowDisk()
  const folder = temporaryFolder()
  let isBroken = true
  const failing: Disk = {
    ...disk,
    open: (...call) => (isBroken ? Promise.reject(new Error('EIO')) : disk.open(...call)),
  }
  const first = syncFolder(failing, folder)
  const second = syncFolder(failing, folder)
  await expect(first).rejects.toThrow('EIO')
  await expect(second).rejects.toThrow('EIO')
  isBroken = false
  const third = syncFolder(failing, folder)
  await letThrough()
  await third
})
