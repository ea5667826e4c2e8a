// Two sets of locks on one folder stand for two processes.
import { utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
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

test('a lock that cannot be removed makes no failure of what was written', async () => {
  const unlink: typeof realDisk.unlink = path => Promise.reject(new Error(`cannot remove ${path}`))
  const locks = createWriteLocks({ ...realDisk, unlink }, temporaryFolder(), async () => {})
  expect(await locks.holding(['a'], async () => 'written')).toBe('written')
})

test('who is suspended before signing a lock does not believe to hold it when somebody took it over', async () => {
  const folder = temporaryFolder()
  const other = createWriteLocks(realDisk, folder, async () => {})
  const done: string[] = []
  const takeOver = () =>
    new Promise<void>(resolve => {
      void other.holding(['a'], async () => {
        resolve()
        await sleep(100)
        done.push('other')
      })
    })
  let isSuspended = false
  const open: typeof realDisk.open = async (path, ...rest) => {
    const handle = await realDisk.open(path, ...rest)
    if (isSuspended) return handle
    isSuspended = true
    const longAgo = Date.now() / 1000 - 5
    utimesSync(String(path), longAgo, longAgo)
    await takeOver()
    return handle
  }
  const slow = createWriteLocks({ ...realDisk, open }, folder, async () => {})
  await slow.holding(['a'], async () => void done.push('slow'))
  expect(done).toEqual(['other', 'slow'])
})

test('a lock from before this process began is nobody’s, though the process now has its number', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'writer.lock')
  writeFileSync(path, `${process.pid} an-earlier-life ${hostname()}`)
  const before = performance.timeOrigin / 1000 - 1
  utimesSync(path, before, before)
  const locks = createWriteLocks(realDisk, folder, async () => {})
  expect(await locks.holding(['a'], async () => 'done')).toBe('done')
})
