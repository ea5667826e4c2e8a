import { describe, expect, test } from 'vitest'
import { fieldRanges, plainFieldRanges } from '../../src/article/field-ranges.ts'
import { readPlainFields } from '../../src/article/read-plain-fields.ts'
import { corpusFiles } from './corpus-files.ts'

function slices(source: string): Record<string, string> {
  const ranges = [...fieldRanges(source)]
  return Object.fromEntries(ranges.map(([key, { from, to }]) => [key, source.slice(from, to)]))
}

describe('the ranges of values', () => {
  test.each([
    [
      '---\ntitle: "A: b" # c\nlist:\n  - a\n  - b\nfolded: >\n  one\n  two\n\nempty:\n---\n',
      {
        title: '"A: b"',
        list: '- a\n  - b',
        folded: '>\n  one\n  two',
        empty: '',
      },
    ],
    [
      '+++\r\ntitle = "A"\r\nlist = [1, 2]\r\n[table]\r\ntitle = "B"\r\n+++\r\n',
      { title: '"A"', list: '[1, 2]' },
    ],
    ['{"title": "A", "list": [1]}\nText\n', { title: '"A"', list: '[1]' }],
    ['Text\n', {}],
  ])('of %j', (source, expected) => expect(slices(source)).toEqual(expected))

  test('are the same by the fast way, for every file that it can read', () => {
    const plain = corpusFiles().filter(({ source }) => readPlainFields(source) !== null)
    expect(plain.length).toBeGreaterThan(0)
    for (const { name, source } of plain)
      expect([...plainFieldRanges(source)], name).toEqual([...fieldRanges(source)])
  })
})
