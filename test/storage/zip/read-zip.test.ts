import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isGalleyError } from '../../../src/article/galley-error.ts'
import { checkArticleId } from '../../../src/storage/article-id.ts'
import { readZip } from '../../../src/storage/zip/read-zip.ts'
import { limits, withDirectoryField, zipOf } from './made-zip.ts'

function codeOf(run: () => unknown): string {
  try {
    run()
    return 'done'
  } catch (error) {
    if (isGalleyError(error)) return error.code
    throw error
  }
}

const readFirst = (zip: Uint8Array) => codeOf(() => readZip(zip, limits)[0]?.read())

describe('reading a zip', () => {
  test('gives names and exact bytes, folders left out', () => {
    const files = { 'a.md': '\ufeffline\r\n', 'b/ü 🚲.md': 'x'.repeat(100_000), 'empty.md': '' }
    const entries = readZip(zipOf({ ...files, 'folder/': '' }), limits)
    const read = Object.fromEntries(entries.map(entry => [entry.name, entry.read()]))
    expect(read).toEqual(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    )
  })

  test('an empty zip holds nothing; what is cut off or no zip is refused', () => {
    expect(readZip(zipOf({}), limits)).toEqual([])
    const whole = zipOf({ 'a.md': 'text', 'b.md': 'text' })
    for (const zip of [
      whole.subarray(0, -1),
      whole.subarray(1),
      whole.subarray(0, 40),
      strToU8('plain text'),
    ])
      expect(codeOf(() => readZip(zip, limits))).toBe('invalid')
  })

  test('limits are counted while inflating, not read from the header', () => {
    const large = 'abcdefghijk'.repeat(300_000)
    expect(readFirst(zipOf({ 'a.md': large }))).toBe('too-large')
    const lying = withDirectoryField(zipOf({ 'a.md': large }), 24, [10, 0, 0, 0])
    expect(readFirst(lying)).toBe('too-large')
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, number) => [`${number}.md`, 'x']))
    expect(codeOf(() => readZip(zipOf(many), limits))).toBe('too-large')
  })

  test('the limit of all files together holds over the whole zip', () => {
    const noise = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * 2654435761) >>> 13)
    const entries = readZip(zipOf({ 'a.md': noise, 'b.md': noise, 'c.md': noise }), limits)
    expect(entries.map(entry => codeOf(() => entry.read()))).toEqual(['done', 'done', 'too-large'])
  })

  test('a file that is read again takes nothing more of the limit', () => {
    const noise = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * 2654435761) >>> 13)
    const [first, second] = readZip(zipOf({ 'a.md': noise, 'b.md': noise }), limits)
    const read = [first, first, first, second].map(entry => entry?.read().length)
    expect(read).toEqual([noise.length, noise.length, noise.length, noise.length])
  })

  test('a name that is not UTF-8 refuses its own file and no other', () => {
    const zip = withDirectoryField(zipOf({ 'a.md': 'some text', 'b.md': 'more text' }), 46, [0xfc])
    const entries = readZip(zip, limits)
    expect(entries.map(entry => entry.name)).toEqual(['\uFFFD.md', 'b.md'])
    expect(entries.map(entry => codeOf(() => entry.read()))).toEqual(['invalid', 'done'])
  })

  test('what shrinks as no text does is refused', () => {
    expect(readFirst(zipOf({ 'a.md': new Uint8Array(2_000_000) }))).toBe('too-large')
  })

  test('files that contradict themselves are refused one by one', () => {
    const zip = zipOf({ 'a.md': 'some text', 'b.md': 'more text' })
    const wrongs: [name: string, offset: number, bytes: number[]][] = [
      ['encrypted', 8, [1, 0]],
      ['unknown method', 10, [99, 0]],
      ['wrong checksum', 16, [1, 2, 3, 4]],
      ['wrong size', 24, [3, 0, 0, 0]],
      ['link', 38, [0, 0, 0xff, 0xa1]],
      ['outside of the zip', 42, [0xff, 0xff, 0xff, 0x7f]],
      ['other name', 46, [0x78]],
    ]
    for (const [name, offset, bytes] of wrongs) {
      const entries = readZip(withDirectoryField(zip, offset, bytes), limits)
      expect(
        entries.map(entry => codeOf(() => entry.read())),
        name,
      ).toEqual(['invalid', 'done'])
    }
  })
})

const corpus = process.env.GALLEY_CORPUS
const hostileZips = corpus ? join(corpus, 'hostile/zips') : ''

describe.runIf(existsSync(hostileZips))('hostile zips of the corpus', () => {
  const names = existsSync(hostileZips) ? readdirSync(hostileZips).filter(name => name.endsWith('.zip')) : []

  test.each(names)('%s gives honest files or clear refusals', name => {
    const zip = new Uint8Array(readFileSync(join(hostileZips, name)))
    const codes = new Set<string>()
    codes.add(
      codeOf(() => {
        for (const entry of readZip(zip, limits))
          codes.add(codeOf(() => [checkArticleId(entry.name), entry.read()]))
      }),
    )
    // A folder called ~ is a folder like any other: nobody expands it here.
    const mustRefuse = /^(slip-(?!10)|bomb-10mb|lying|truncated|unknown|offset|plain|name-mismatch|rlo-name)/
    const mustTake = /^(setuid|case-clash|dir-with-data|empty|crlf)/
    if (mustRefuse.test(name)) expect([...codes].some(code => code !== 'done')).toBe(true)
    if (mustTake.test(name)) expect([...codes]).toEqual(['done'])
  })
})
