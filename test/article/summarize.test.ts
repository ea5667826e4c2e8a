import { describe, expect, test, vi } from 'vitest'
import { countWords } from '../../src/article/count-words.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { readPlainFields } from '../../src/article/read-plain-fields.ts'
import { summarize } from '../../src/article/summarize.ts'
import { corpusFiles } from './corpus-files.ts'

vi.setConfig({ testTimeout: 60_000 })

const plain =
  '---\ntitle: "T"\nkeywords: ["a", "b"]\ncategories: [{"type":"exact","name":"A"}]\ntrending: true\nreadingTime: 6\n---\nBody\n'

describe('the fast way', () => {
  test('reads what the full parser reads, or leaves it alone, for every file at hand', () => {
    let count = 0
    for (const { name, source } of corpusFiles()) {
      const fast = readPlainFields(source)
      if (fast === null) continue
      count += 1
      const { data, body, problems } = parseArticle(source)
      expect({ name, data: fast.data, from: fast.bodyFrom }).toEqual({ name, data, from: body.from })
      expect(problems).toEqual([])
    }
    expect(count).toBeGreaterThan(2)
  })

  test('is taken for what generators write, with any line end', () => {
    expect(readPlainFields(plain)).not.toBeNull()
    expect(readPlainFields(`\ufeff${plain.replaceAll('\n', '\r\n')}`)?.data).toEqual(
      readPlainFields(plain)?.data,
    )
  })

  test.each([
    ['a: 1\na: 2\n'],
    ['a: [{"b":1,"b":2}]\n'],
    ['a: "C:\\Bicycle"\n'],
    ['a: plain\n'],
    ['a: "x" # c\n'],
    ['a: 01\n'],
    ['a: 1e3\n'],
    ['a: null\n'],
    ['a: 12345678901234567890\n'],
    ['# c\n'],
    ['a: "x"\n\n'],
    ['a: ["x",]\n'],
    ['  a: 1\n'],
    ['a: 1\n  b: 2\n'],
    [''],
  ])('is not taken for %j', yaml => {
    expect(readPlainFields(`---\n${yaml}---\n`)).toBeNull()
  })
})

describe('summaries', () => {
  test('hold what the file says, as typed', () => {
    expect(summarize(plain.replace('"T"', '"T"\ndate: "2024-01-05T10:00:00.5+02:00"'))).toEqual({
      title: 'T',
      slug: '',
      excerpt: '',
      date: '2024-01-05T10:00:00.5+02:00',
      status: '',
      trending: true,
      featured: false,
      category: '',
      keywords: ['a', 'b'],
      writtenBy: '',
      readingTime: 6,
      words: 1,
      image: '',
      imageCredit: '',
      problems: [],
    })
  })

  test('take odd values as they come', () => {
    const { title, trending, keywords, readingTime, writtenBy, date } = summarize(
      '---\ntitle: 2024\ntrending: "true"\nkeywords: a, b c\nreadingTime: .inf\nauthor: Ann\ndate: 2024-01-05\n---\n',
    )
    expect({ title, trending, keywords, readingTime, writtenBy, date }).toEqual({
      title: '2024',
      trending: false,
      keywords: ['a', 'b c'],
      readingTime: null,
      writtenBy: 'Ann',
      date: '2024-01-05',
    })
  })

  test('name the problems, first in the file first', () => {
    const { problems, title } = summarize('---\ntitle: a\nslug: b\ntitle: c\nslug: d\n---\n')
    expect(problems).toHaveLength(2)
    expect(problems[0]).toContain('title')
    expect(title).toBe('c')
    expect(summarize('---\ntitle: a: b\n---\n').problems).toHaveLength(1)
  })
})

test.each([
  ['', 0],
  ['one two\tthree\n\nfour', 4],
  ['## A *b* – c | - d', 4],
  ['don’t re-enter', 2],
  ['日本語 and 漢字', 6],
  ['été – “naïve” …', 2],
])('the words of %j are %i', (text, words) => {
  expect(countWords(text)).toBe(words)
})
