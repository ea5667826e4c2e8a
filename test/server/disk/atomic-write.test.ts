// What makes a write durable is the order of its calls: a test cannot pull the plug, but it can listen (S7).
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../../src/server/disk/atomic-write.ts'
import { type Disk, realDisk } from '../../../src/server/disk/disk.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The real disk, which notes what is made durable and what gets its name, in order. */
function listeningDisk(folder: string) {
  const calls: string[] = []
  const nameOf = (path: string) => {
    if (path === folder) return 'folder'
    return path.endsWith('.galley-tmp') ? 'temporary' : basename(path)
  }
  const disk: Disk = {
    ...realDisk,
    async open(path, flags, mode) {
      const handle = await realDisk.open(path, flags, mode)
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        await sync()
        calls.push(`sync ${nameOf(path)}`)
      }
      return handle
    },
    async rename(from, to) {
      await realDisk.rename(from, to)
      calls.push(`rename ${nameOf(from)} → ${nameOf(to)}`)
    },
    async link(from, to) {
      await realDisk.link(from, to)
      calls.push(`link ${nameOf(from)} → ${nameOf(to)}`)
    },
  }
  return { calls, disk }
}

test('bytes are durable before they get the name, and the name before it is told', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.md')
  writeFileSync(path, 'old')
  const { calls, disk } = listeningDisk(folder)
  await writeAtomically(path, new TextEncoder().encode('new'), { disk, over: 'existing' })
  expect(calls).toEqual(['sync temporary', 'rename temporary → a.md', 'sync folder'])
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('a new file takes its name only when that is free', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.md')
  const { calls, disk } = listeningDisk(folder)
  await writeAtomically(path, new TextEncoder().encode('first'), { disk, over: 'absent' })
  expect(calls).toEqual(['sync temporary', 'link temporary → a.md', 'sync folder'])
  const again = writeAtomically(path, new TextEncoder().encode('second'), { disk, over: 'absent' })
  await expect(again).rejects.toMatchObject({ code: 'EEXIST' })
  expect(readFileSync(path, 'utf8')).toBe('first')
})
