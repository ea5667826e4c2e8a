import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { get } from '../../src/server/commands/get.ts'
import { set } from '../../src/server/commands/set.ts'
import { isUsageError } from '../../src/server/usage-error.ts'
import { runGalley, runTimeoutMs } from './run-galley.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: runTimeoutMs })

const article = [
  '---',
  'title: "What a bicycle costs" # checked',
  "date: '2025-03-23'",
  'trending: true',
  'keywords: [trade,  bicycles]',
  'readingTime: 6',
  'extra: 007',
  '---',
  '',
  'Text with CRLF\r',
  'and no last line end',
].join('\n')

function makeFile(source: string | Uint8Array = article) {
  const file = join(temporaryFolder(), 'a.md')
  writeFileSync(file, source)
  return { file, read: () => readFileSync(file, 'utf8') }
}

describe('galley set', () => {
  test('changes values in place, and back to the same bytes', async () => {
    const { file, read } = makeFile()
    const there = await runGalley(['set', file, 'title=2024', 'trending=false', 'keywords=["trade","trams"]'])
    expect(there).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const expected = article
      .replace('What a bicycle costs', '2024')
      .replace('trending: true', 'trending: false')
      .replace('trade,  bicycles', 'trade,  trams')
    expect(read()).toBe(expected)
    await set([file, 'title=What a bicycle costs', 'trending=true', 'keywords=["trade","bicycles"]'])
    expect(read()).toBe(article)
  })

  test('KEY= removes the key; a new key gets a line of its own', async () => {
    const { file, read } = makeFile()
    await set([file, 'readingTime=', 'status=review', 'order=3', 'excerpt=-- a=b --help'])
    expect(read()).not.toContain('readingTime')
    expect(read()).toMatch(/^status: review$/m)
    expect(read()).toMatch(/^order: 3$/m)
    expect(read()).toContain('-- a=b --help')
  })

  test('keys named as every object has them are keys like any other; __proto__ is only ever removed', async () => {
    const { file, read } = makeFile()
    await set([file, 'constructor=x', 'prototype=two', 'toString='])
    expect(read()).toMatch(/^constructor: x\nprototype: two$/m)
    await expect(set([file, '__proto__=x'])).rejects.toMatchObject({ code: 'invalid' })
    const old = makeFile('---\ntitle: A\n__proto__: x\n---\n')
    await set([old.file, '__proto__='])
    expect(old.read()).toBe('---\ntitle: A\n---\n')
  })

  test('keeps the mode, follows a link to its file, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real'))
    const real = join(folder, 'real', 'a.md')
    writeFileSync(real, article)
    chmodSync(real, 0o640)
    const link = join(folder, 'link.md')
    symlinkSync(real, link)
    await set([link, 'trending=false'])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(statSync(real).mode & 0o777).toBe(0o640)
    expect(readFileSync(real, 'utf8')).toContain('trending: false')
    expect(readdirSync(folder).sort()).toEqual(['link.md', 'real'])
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.md'])
  })

  test('what changes nothing does not touch the file', async () => {
    const { file } = makeFile()
    const before = statSync(file)
    await set([file, 'trending=true'])
    expect(statSync(file).ino).toBe(before.ino)
  })

  test('what is refused exits with 1, says why, and leaves the file', async () => {
    const { file, read } = makeFile()
    const { exitCode, stdout, stderr } = await runGalley(['set', file, 'title=New', 'trending=perhaps'])
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('trending')
    expect(read()).toBe(article)
  })

  test.each<[name: string, source: string | Uint8Array, assignment: string]>([
    ['a category of no known type', article, 'categories=[{"type":"huge","name":"A"}]'],
    ['front matter that cannot be read', '---\ntitle: "C:\\Bicycle"\n---\n', 'status=new'],
    ['bytes that are not UTF-8', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a), 'status=new'],
  ])('refuses %s', async (_, source, assignment) => {
    const { file } = makeFile(source)
    await expect(set([file, assignment])).rejects.toMatchObject({ code: 'invalid' })
    expect(readFileSync(file)).toEqual(Buffer.from(source))
  })

  test('refuses what is no file', async () => {
    await expect(set([join(temporaryFolder(), 'no.md'), 'a=b'])).rejects.toMatchObject({ code: 'not-found' })
    await expect(set([temporaryFolder(), 'a=b'])).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('galley get', () => {
  test('prints the front matter, or one value, as JSON', async () => {
    const { file } = makeFile()
    const [all, one] = await Promise.all([runGalley(['get', file]), runGalley(['get', file, 'keywords'])])
    expect(JSON.parse(all.stdout)).toMatchObject({
      title: 'What a bicycle costs',
      trending: true,
      readingTime: 6,
    })
    expect(one.stdout).toBe('[\n  "trade",\n  "bicycles"\n]\n')
  })

  test('refuses a key that is not there, and front matter that cannot be read', async () => {
    await expect(get([makeFile().file, 'toString'])).rejects.toMatchObject({ code: 'not-found' })
    const { file } = makeFile('---\na: 1\ntitle: [\n---\n')
    await expect(get([file])).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/a\.md:\d+:\d+: /),
    })
  })
})

describe('usage', () => {
  test('wrong usage exits with 2, and shows how it goes', async () => {
    const runs = await Promise.all([runGalley([]), runGalley(['fly']), runGalley(['get', '--what'])])
    for (const { exitCode, stderr } of runs)
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('galley set')])
  })

  test('get and set say what they want', async () => {
    const wrong = [get([]), get(['a', 'b', 'c']), set(['a.md']), set(['a.md', 'title']), set(['a.md', '=b'])]
    for (const result of await Promise.allSettled(wrong))
      expect(result.status === 'rejected' && isUsageError(result.reason)).toBe(true)
  })

  test('--help and --version exit with 0', async () => {
    const [help, version] = await Promise.all([runGalley(['--help']), runGalley(['--version'])])
    expect(help).toMatchObject({ exitCode: 0, stderr: '' })
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

test('a status that wants no errors is refused with all of them, and the file is not touched', async () => {
  const cwd = temporaryFolder()
  const source = '---\ntitle: Tea\nstatus: draft\n---\nA cafÃ© and a thÃ©.\n'
  writeFileSync(join(cwd, 'tea.md'), source)
  const settings = {
    checks: { gate: { noErrors: ['published'] }, rules: { 'required-field': 'off' } },
  }
  writeFileSync(join(cwd, 'galley.config.json'), JSON.stringify(settings))
  const refused = await runGalley(['set', 'tea.md', 'status=published'], { cwd })
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toContain('5:6')
  expect(refused.stderr).toContain('(mojibake)')
  expect(readFileSync(join(cwd, 'tea.md'), 'utf8')).toBe(source)
  expect((await runGalley(['set', 'tea.md', 'status=review'], { cwd })).exitCode).toBe(0)
  writeFileSync(join(cwd, 'tea.md'), source.replaceAll('Ã©', 'é'))
  expect((await runGalley(['set', 'tea.md', 'status=published'], { cwd })).exitCode).toBe(0)
})
