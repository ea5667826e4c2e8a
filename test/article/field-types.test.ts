// F5: whatever is written is read as the same text by every reader, of YAML 1.1 and of 1.2, at every place.
import fc from 'fast-check'
import matter from 'gray-matter'
import { load } from 'js-yaml'
import { describe, expect, test, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { editFields } from '../../src/article/edit-fields.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits } from '../../src/article/text-edit.ts'
import { nastyStrings } from './nasty-strings.ts'

vi.setConfig({ testTimeout: 60_000 })

const readers: [name: string, read: (yaml: string, source: string) => unknown][] = [
  ['yaml 1.2', yaml => parseYaml(yaml)],
  ['yaml 1.1', yaml => parseYaml(yaml, { version: '1.1' })],
  ['js-yaml 5', yaml => load(yaml)],
  // With the js-yaml 3 that it brings along: what most site generators still read with.
  ['gray-matter', (_yaml, source) => matter(source, {}).data],
]

type Place = [
  name: string,
  yaml: string,
  change: (text: string) => Record<string, unknown>,
  read: (data: never) => unknown,
]

const places: Place[] = [
  ['double-quoted', 'v: "old"\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['single-quoted', "v: 'old'\nz: 1\n", v => ({ v }), (data: { v: unknown }) => data.v],
  ['plain', 'v: old # c\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['plain, several lines', 'v: old\n  and\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['empty', 'v:\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['literal', 'v: |\n  old\n\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['literal, kept line ends', 'v: |+\n  old\n\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['folded', 'v: >-\n  old\n  words\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['folded, at the end', 'z: 1\nv: >2-\n  old\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['CRLF literal', 'v: |\r\n  old\r\nz: 1\r\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['number', 'v: 1\nw: x\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['date', 'v: 2024-01-05T00:00:00Z\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['new key', 'w: plain\nz: 1\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['new key in flow', '{w: plain, z: 1}\n', v => ({ v }), (data: { v: unknown }) => data.v],
  ['block item', 'v:\n- old\n- b\nz: 1\n', v => ({ v: [v, 'b'] }), (data: { v: unknown[] }) => data.v[0]],
  [
    'new block item',
    'v:\n  -   old\nz: 1\n',
    v => ({ v: ['old', v] }),
    (data: { v: unknown[] }) => data.v[1],
  ],
  ['flow item', 'v: [old, b]\nz: 1\n', v => ({ v: [v, 'b'] }), (data: { v: unknown[] }) => data.v[0]],
  ['new flow item', 'v: ["old"]\nz: 1\n', v => ({ v: ['old', v] }), (data: { v: unknown[] }) => data.v[1]],
  [
    'in a mapping of a list',
    'v:\n  - name: old\n    t: 1\nz: 1\n',
    name => ({ v: [{ name, t: 1 }] }),
    (data: { v: { name: unknown }[] }) => data.v[0]?.name,
  ],
  [
    'in a flow mapping',
    'v: {"name":"old"}\nz: 1\n',
    name => ({ v: { name } }),
    (data: { v: { name: unknown } }) => data.v.name,
  ],
  [
    'nested literal',
    'v:\n    name: |-\n        old\nz: 1\n',
    name => ({ v: { name } }),
    (data: { v: { name: unknown } }) => data.v.name,
  ],
]

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(text)

function expectReadBack([name, yaml, change, read]: Place, text: string): void {
  const source = `---\n${yaml}---\nBody\n`
  const after = applyEdits(source, editFields(source, change(text)))
  const { frontMatter, data } = parseArticle(after)
  const written = after.slice(frontMatter?.from, frontMatter?.to)
  expect(read(data as never)).toBe(text)
  // An unquoted date stays unquoted: to readers of YAML 1.1 it was a date before, and is one now.
  if (name === 'date' && isDate(text)) return
  for (const [reader, load] of readers) {
    const seen = load(written, after) as { z: unknown }
    expect({ reader, written, value: read(seen as never), z: seen.z }).toEqual({
      reader,
      written,
      value: text,
      z: 1,
    })
  }
}

describe('F5 texts are read back as the same texts', () => {
  test.each(places)('%s', (...place) => {
    for (const text of nastyStrings) expectReadBack(place, text)
  })

  test('any text, at any place', () => {
    const piece = fc.oneof(
      fc.constantFrom(...nastyStrings.filter(text => text.length < 30)),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    const text = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(fc.constantFrom(...places), text.filter(isWellFormed), (place, value) => {
        expectReadBack(place, value)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('F5 kinds stay what they are', () => {
  test.each([
    ['date: 2024-01-05\n', '2025-02-06', 'date: 2025-02-06\n'],
    ['date: "2024-01-05"\n', '2025-02-06', 'date: "2025-02-06"\n'],
    [
      'date: 2024-01-05T10:00:00.120+02:00\n',
      '2024-01-05T11:00:00.120+02:00',
      'date: 2024-01-05T11:00:00.120+02:00\n',
    ],
    ['date: 2024-01-05 10:00:00\n', '2024-01-05 11:00:00', 'date: 2024-01-05 11:00:00\n'],
    ['date: soon\n', '2025-02-06', 'date: "2025-02-06"\n'],
    ['date: 2.0.0\n', '2.0.1', 'date: 2.0.1\n'],
    ['date: 1\n', '1.10', 'date: "1.10"\n'],
  ])('%j with the text %j', (yaml, date, expected) => {
    const source = `---\n${yaml}---\n`
    expect(applyEdits(source, editFields(source, { date }))).toBe(`---\n${expected}---\n`)
  })
})

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)
}
