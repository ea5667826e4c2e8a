// Two sets of locks on one folder stand for two processes.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { realDisk } from '../../../src/server/disk/disk.ts'
import { createWriteLocks } from '../../../src/server/folder-store/write-lock.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('who writes without a pause lets others in', { timeout: 20_000 }, async () => {
  const folder = temporaryFolder()
  const [busy, other] = [1, 2].map(() => createWriteLocks(realDisk, folder, async () => {}))
  let isOver = false
  let holders = 0
  async function work(key: string): Promise<void> {
    while (!isOver)
      await busy?.holding([key], async () => {
        holders += 1
        await sleep(5)
        holders -= 1
      })
  }
  const workers = ['a', 'b', 'c'].map(work)
  await sleep(50)
  const seen = await other?.holding(['z'], async () => holders)
  isOver = true
  await Promise.all(workers)
  expect(seen).toBe(0)
})

test('a task that fails, or a lock that cannot be had, keeps nobody out', async () => {
  const folder = temporaryFolder()
  let isBroken = true
  const open: typeof realDisk.open = (path, ...rest) =>
    isBroken
      ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
      : realDisk.open(path, ...rest)
  const locks = createWriteLocks({ ...realDisk, open }, folder, async () => {})
  const task = async () => 'done'
  const both = await Promise.allSettled(['a', 'b'].map(key => locks.holding([key], task)))
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isBroken = false
  await expect(locks.holding(['a'], () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(await locks.holding(['a'], task)).toBe('done')
})
