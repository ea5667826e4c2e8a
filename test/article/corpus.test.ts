// The lossless rules over every file at hand. The reach is printed, and must not fall.
import { isDeepStrictEqual } from 'node:util'
import matter from 'gray-matter'
import { load } from 'js-yaml'
import { describe, expect, test, vi } from 'vitest'
import { fieldNames } from '../../src/article/article-schema.ts'
import { editFields } from '../../src/article/edit-fields.ts'
import { isGalleyError } from '../../src/article/galley-error.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { encodeSource } from '../../src/article/source-bytes.ts'
import { applyEdits } from '../../src/article/text-edit.ts'
import { type CorpusFile, corpusFiles, hasCorpus } from './corpus-files.ts'

vi.setConfig({ testTimeout: 60_000 })

const files = corpusFiles()
/** Some readers of others take minutes over our larger hostile files. */
const maxLength = 40_000
/** Parsable by the specification: a key that stands twice is not. */
const editable = files.filter(({ source }) => {
  const { problems, frontMatter } = parseArticle(source)
  return problems.length === 0 && frontMatter !== null && source.length <= maxLength
})

interface Reach {
  tried: number
  done: number
  wrong: string[]
  refused: string[]
}

function edit(source: string, key: string, value: unknown): string | null {
  try {
    return applyEdits(source, editFields(source, { [key]: value }))
  } catch (error) {
    if (isGalleyError(error) && error.code === 'invalid') return null
    throw error
  }
}

function measure(
  what: string,
  attempts: (file: CorpusFile) => Generator<[key: string, fault: string | null]>,
): Reach {
  const reach: Reach = { tried: 0, done: 0, wrong: [], refused: [] }
  for (const file of editable)
    for (const [key, fault] of attempts(file)) {
      reach.tried += 1
      if (fault === null) reach.done += 1
      else (fault === 'refused' ? reach.refused : reach.wrong).push(`${file.name} › ${key}: ${fault}`)
    }
  console.info(
    `${what}: ${reach.done} of ${reach.tried}, ${reach.refused.length} refused, ${reach.wrong.length} wrong`,
  )
  return reach
}

function expectReach({ tried, done, wrong }: Reach, least = 0.99): void {
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(0)
  expect(done / tried).toBeGreaterThanOrEqual(least)
}

/** What other tools read, without the key; null where they cannot read the file. */
function readByOthers(source: string, key: string): unknown[] {
  const { format, frontMatter } = parseArticle(source)
  if (format !== 'yaml' || frontMatter === null) return []
  const readers = [() => load(source.slice(frontMatter.from, frontMatter.to)), () => matter(source, {}).data]
  return readers.map(read => {
    try {
      return Object.entries(read() ?? {}).filter(([name]) => name !== key)
    } catch {
      return null
    }
  })
}

function faultOf(before: string, after: string | null, key: string): string | null {
  if (after === null) return 'refused'
  const others = readByOthers(after, key)
  const isSame = readByOthers(before, key).every(
    (data, at) => data === null || others[at] === null || isDeepStrictEqual(data, others[at]),
  )
  const [a, b] = [parseArticle(before), parseArticle(after)]
  if (before.slice(a.body.from) !== after.slice(b.body.from)) return 'another body'
  return isSame ? null : 'other readers see other data'
}

describe(`the lossless rules over ${files.length} files${hasCorpus ? '' : ' (own fixtures only)'}`, () => {
  test('F1 bytes in are bytes out, and nothing throws, for every file', () => {
    expect(files.length).toBeGreaterThan(12)
    for (const { name, bytes, source } of files) {
      expect(parseArticle(source).source, name).toBe(source)
      expect(isDeepStrictEqual(encodeSource(source), bytes), name).toBe(true)
    }
  })

  test('F2 F5 the text fields of the schema can be set, and other readers see the other keys unchanged', () => {
    const reach = measure('set a text', function* ({ source }) {
      for (const [key, value] of Object.entries(parseArticle(source).data))
        if (typeof value === 'string' && (fieldNames as string[]).includes(key))
          yield [key, faultOf(source, edit(source, key, `${value} “edited”: now`), key)]
    })
    // Refused: anchored values that are used elsewhere, and foreign tags.
    expectReach(reach, hasCorpus ? 0.99 : 0.9)
  })

  test('F2 setting a simple text and setting it back gives the original bytes', () => {
    const reach = measure('set and set back', function* ({ source }) {
      for (const line of source.matchAll(
        /^(\w+): (?:"([\w ,.]+)"|'([\w ,.]+)'|([A-Za-z][a-z ]{5,}))\r?$/gm,
      )) {
        const [, key = '', ...values] = line
        const value = values.find(text => text !== undefined)
        if (parseArticle(source).data[key] !== value) continue
        const edited = edit(source, key, 'Edited once')
        const back = edited === null ? null : edit(edited, key, value)
        yield [key, back === null ? 'refused' : back === source ? null : 'other bytes']
      }
    })
    expectReach(reach)
  })

  test('F2 booleans flip in place, and back', () => {
    const reach = measure('flip a boolean', function* ({ source }) {
      for (const [key, value] of Object.entries(parseArticle(source).data)) {
        if (typeof value !== 'boolean' || !new RegExp(`^"?${key}"?\\s*[:=]`, 'm').test(source)) continue
        const flipped = edit(source, key, !value)
        const back = flipped === null ? null : edit(flipped, key, value)
        yield [key, back === source ? faultOf(source, flipped, key) : 'other bytes']
      }
    })
    expectReach(reach)
  })

  test('F2 F3 a key that is added and removed again leaves the original bytes', () => {
    const reach = measure('add and remove a key', function* ({ source }) {
      for (const [key, value] of [
        ['socialShare', 'Share: this'],
        ['galleyProbe', ['a', 'b: c']],
      ] as const) {
        if (key in parseArticle(source).data) continue
        const added = edit(source, key, value)
        const back = added === null ? null : edit(added, key, null)
        yield [key, back === source ? faultOf(source, added, key) : back === null ? 'refused' : 'other bytes']
      }
    })
    expectReach(reach)
  })

  test('F4 an item that is appended and removed again leaves the original bytes', () => {
    const reach = measure('append and remove an item', function* ({ source }) {
      for (const [key, value] of Object.entries(parseArticle(source).data)) {
        if (!Array.isArray(value) || value.length === 0) continue
        const item = typeof value[0] === 'object' ? { type: 'niche', name: 'New: item' } : 'New: item'
        const added = edit(source, key, [...value, item])
        const back = added === null ? null : edit(added, key, value)
        yield [key, back === source ? faultOf(source, added, key) : back === null ? 'refused' : 'other bytes']
      }
    })
    expectReach(reach)
  })
})
