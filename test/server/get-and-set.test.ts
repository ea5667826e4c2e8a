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
    await runGalley([
      'set',
      file,
      'title=What a bicycle costs',
      'trending=true',
      'keywords=["trade","bicycles"]',
    ])
    expect(read()).toBe(article)
  })

  test('KEY= removes the key; a new key gets a line of its own', async () => {
    const { file, read } = makeFile()
    await runGalley(['set', file, 'readingTime=', 'status=review', 'order=3'])
    expect(read()).not.toContain('readingTime')
    expect(read()).toMatch(/^status: review$/m)
    expect(read()).toMatch(/^order: 3$/m)
  })

  test('keeps the mode, follows a link to its file, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real'))
    const real = join(folder, 'real', 'a.md')
    writeFileSync(real, article)
    chmodSync(real, 0o640)
    const link = join(folder, 'link.md')
    symlinkSync(real, link)
    expect((await runGalley(['set', link, 'trending=false'])).exitCode).toBe(0)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(statSync(real).mode & 0o777).toBe(0o640)
    expect(readFileSync(real, 'utf8')).toContain('trending: false')
    expect([...readdirSync(folder), ...readdirSync(join(folder, 'real'))].sort()).toEqual([
      'a.md',
      'link.md',
      'real',
    ])
  })

  test('what is refused exits with 1, says why, and leaves the file', async () => {
    const broken = '---\ntitle: "C:\\Bicycle"\n---\n'
    const binary = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a)
    const refused: [source: string | Uint8Array, assignment: string][] = [
      [article, 'trending=perhaps'],
      [article, 'categories=[{"type":"huge","name":"A"}]'],
      [broken, 'status=new'],
      [binary, 'status=new'],
    ]
    for (const [source, assignment] of refused) {
      const { file } = makeFile(source)
      const { exitCode, stdout, stderr } = await runGalley(['set', file, assignment])
      expect([exitCode, stdout], assignment).toEqual([1, ''])
      expect(stderr.length, assignment).toBeGreaterThan(10)
      expect(readFileSync(file)).toEqual(Buffer.from(source))
    }
    expect((await runGalley(['set', '/no/such/file.md', 'a=b'])).exitCode).toBe(1)
    expect((await runGalley(['set', temporaryFolder(), 'a=b'])).exitCode).toBe(1)
  })
})

describe('galley get', () => {
  test('prints the front matter, or one value, as JSON', async () => {
    const { file } = makeFile()
    const all = await runGalley(['get', file])
    expect(JSON.parse(all.stdout)).toMatchObject({
      title: 'What a bicycle costs',
      trending: true,
      readingTime: 6,
    })
    expect((await runGalley(['get', file, 'keywords'])).stdout).toBe('[\n  "trade",\n  "bicycles"\n]\n')
  })

  test('a missing key, and front matter that cannot be read, exit with 1', async () => {
    const { file } = makeFile()
    expect(await runGalley(['get', file, 'toString'])).toMatchObject({ exitCode: 1, stdout: '' })
    const broken = makeFile('---\na: 1\ntitle: [\n---\n').file
    const { exitCode, stderr } = await runGalley(['get', broken])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/a\.md:\d+:\d+: /)
  })
})

describe('usage', () => {
  test('wrong usage exits with 2', async () => {
    for (const args of [
      [],
      ['fly'],
      ['get'],
      ['get', 'a', 'b', 'c'],
      ['set', 'a.md'],
      ['set', 'a.md', 'title'],
      ['get', '--what'],
    ])
      expect((await runGalley(args)).exitCode, args.join(' ')).toBe(2)
  })

  test('--help and --version exit with 0', async () => {
    expect(await runGalley(['--help'])).toMatchObject({ exitCode: 0, stderr: '' })
    expect((await runGalley(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
