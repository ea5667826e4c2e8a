// Several processes on one folder (S3), and a process that ends in the middle of its work (S7).
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../src/server/disk/disk.ts'
import { articleText, makeFolder } from './folder-under-test.ts'

const writer = fileURLToPath(new URL('racing-writer.ts', import.meta.url))

function startWriter(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', writer, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

describe('two processes', { timeout: 120_000 }, () => {
  test('S3: of writes from one version exactly one wins; none is lost', async () => {
    const folder = makeFolder()
    folder.put('race.md', '0\n')
    const rounds = 50
    const writers = [1, 2].map(() => startWriter('race', folder.path, String(rounds)))
    const codes = await Promise.all(writers.map(async child => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([0, 0])
    expect(readFileSync(folder.at('race.md'), 'utf8')).toBe(`${2 * rounds}\n`)
    const store = await folder.open()
    const revisions = await store.revisions('race.md')
    expect(revisions).toHaveLength(2 * rounds)
    expect(new Set(revisions.map(({ version }) => version)).size).toBe(2 * rounds)
    expect(new Set(revisions.map(({ author }) => author)).size).toBe(2)
  })

  test('that write without a pause let each other in', async () => {
    const folder = makeFolder()
    const rounds = 20
    const writers = [1, 2, 3].map(() => startWriter('many', folder.path, String(rounds)))
    const codes = await Promise.all(writers.map(async child => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([0, 0, 0])
    const files = readdirSync(folder.path).filter(name => name.endsWith('.md'))
    expect(files).toHaveLength(150)
    for (const file of files) expect(readFileSync(folder.at(file), 'utf8')).toBe(`${rounds - 1}\n`)
    const store = await folder.open()
    expect(await store.revisions(files[0] ?? '')).toHaveLength(rounds - 1)
    expect(readdirSync(folder.at('.galley/locks'))).toEqual([])
  })

  test('S7: after a kill every acknowledged write is there, and no half file', async () => {
    const folder = makeFolder()
    const child = startWriter('loop', folder.path)
    let output = ''
    child.stdout?.on('data', chunk => {
      output += chunk
      if (output.split('\n').length > 40) child.kill('SIGKILL')
    })
    await once(child, 'close')
    const acknowledged = output.split('\n').slice(0, -1).map(Number)
    expect(acknowledged.length).toBeGreaterThanOrEqual(40)
    const store = await folder.open()
    for (const file of readdirSync(folder.path).filter(name => name.endsWith('.md'))) {
      const source = readFileSync(folder.at(file), 'utf8')
      expect(source).toMatch(/^\d+ x{20000}\n$/)
      const written = [Number.parseInt(source, 10)]
      for (const { version } of await store.revisions(file))
        written.push(Number.parseInt((await store.readRevision(file, version)) ?? '', 10))
      const mine = acknowledged.filter(number => `${number % 5}.md` === file)
      expect(written).toEqual(expect.arrayContaining(mine))
    }
    const article = await store.read('0.md')
    await store.write('0.md', articleText('Still writable'), { ifVersion: article?.version ?? '' })
  })
})

test('a lock whose owner is gone is taken over', async () => {
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  let lock = ''
  const store = await folder.open({
    disk: {
      ...realDisk,
      async open(path, flags, mode) {
        if (path.endsWith('.lock') && lock === '') {
          lock = path
          const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
          await once(gone, 'exit')
          writeFileSync(path, `${gone.pid} token ${hostname()}`)
        }
        return realDisk.open(path, flags, mode)
      },
    },
  })
  const article = await store.read('a.md')
  await store.write('a.md', articleText('B'), { ifVersion: article?.version ?? '' })
  expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('B'))
  expect(lock).not.toBe('')
  expect(readdirSync(folder.at('.galley/locks'))).toEqual([])
})

test('a lock that its maker never signed is taken over', async () => {
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  let isLeft = false
  const store = await folder.open({
    disk: {
      ...realDisk,
      async open(path, flags, mode) {
        if (path.endsWith('.lock') && !isLeft) {
          isLeft = true
          writeFileSync(path, '')
        }
        return realDisk.open(path, flags, mode)
      },
    },
  })
  const article = await store.read('a.md')
  await store.write('a.md', articleText('B'), { ifVersion: article?.version ?? '' })
  expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('B'))
  expect(isLeft).toBe(true)
}, 20_000)
