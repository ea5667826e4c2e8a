import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { editFields } from '../../src/article/edit-fields.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { decodeSource } from '../../src/article/source-bytes.ts'

vi.setConfig({ testTimeout: 60_000 })

function fixture(name: string): string {
  return decodeSource(readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url)))
}

function problemsOf(source: string): string[] {
  return parseArticle(source).problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

describe('F6 whatever is wrong, the article opens with the problem marked', () => {
  test.each([
    ['broken-colon.md', 'syntax 2:8', false],
    ['broken-escape.md', 'syntax 3:10', false],
    ['duplicate-keys.md', 'duplicate-key 4:1', true],
    ['unterminated.md', 'unterminated 1:1', false],
    ['thematic-break.md', 'not-a-mapping 2:1', false],
    ['not-utf8.md', 'not-utf8 2:11', false],
    ['lone-cr.md', 'lone-cr 1:1', false],
  ])('%s: %s', (name, problem, canEditFields) => {
    const source = fixture(name)
    expect(problemsOf(source)).toEqual([problem])
    expect(parseArticle(source).canEditFields).toBe(canEditFields)
    if (!canEditFields)
      expect(() => editFields(source, { title: 'x' })).toThrow(expect.objectContaining({ code: 'invalid' }))
  })

  test.each([
    ['+++\na = \n+++\n', 'syntax 2:5'],
    ['{"a": 1,}\n', 'syntax 1:9'],
    ['{"a": 1, "a": 2}\n', 'duplicate-key 1:10'],
    ['---\n\ta: 1\n---\n', 'syntax 2:1'],
    ['---\na: *b\n---\n', 'syntax 2:4'],
    ['---\na: 1\rb: 2\n---\n', 'lone-cr 2:5'],
  ])('%j: %s', (source, problem) => {
    expect(problemsOf(source)).toEqual([problem])
  })

  test('any text at all is read without an exception', () => {
    const piece = fc.constantFrom(
      '---',
      '+++',
      '\n',
      '\r\n',
      '\r',
      ': ',
      '- ',
      'a',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '&x ',
      '*x',
      '|',
      '>',
      '#',
      '\t',
      '? ',
      '<<: ',
      '!!str ',
      '= ',
      '\ufeff',
      '%',
      '@',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 })
      .map(pieces => pieces.join(''))
    const source = fc
      .tuple(
        fc.constantFrom('', '---\n', '+++\n', '{"'),
        text,
        fc.constantFrom('', '\n---\n', '\n+++\n', '}\n'),
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(source, given => {
        expect(parseArticle(given).source).toBe(given)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the data', () => {
  test('F5 dates, versions and quoted numbers are text as typed', () => {
    const { data } = parseArticle(fixture('styles.md'))
    expect(data).toMatchObject({
      date: '2024-01-05',
      updated: '2024-01-05T10:00:00+02:00',
      country: 'NO',
      category: null,
    })
    expect(parseArticle(fixture('toml.md')).data).toMatchObject({ date: '2024-01-05 10:00:00Z', weight: 1 })
  })

  test('aliases and merge keys are resolved, own keys first', () => {
    expect(parseArticle(fixture('anchors.md')).data).toMatchObject({
      meta: { layout: 'page', author: 'Ann' },
      metaDescription: 'Shared text',
    })
  })

  test.each([
    '---\n__proto__: {x: 1}\n---\n',
    '{"__proto__": {"x": 1}}\n',
    '+++\n__proto__ = {x = 1}\n+++\n',
  ])('F8 %j is a key like any other', source => {
    const { data } = parseArticle(source)
    expect(Object.getPrototypeOf(data)).toBeNull()
    expect(Object.keys(data)).toEqual(['__proto__'])
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('F8 hostile input ends in a problem', () => {
  const aliases = Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [${`*b${at - 1},`.repeat(9)}]`)
  test.each([
    ['alias bomb', `---\nb: &b-1 [x]\n${aliases.join('\n')}\n---\n`, 'too-deep'],
    ['alias cycle', '---\na: &a [*a]\n---\n', 'too-deep'],
    [
      'merge bomb',
      `---\nm0: &m0 {a: 1}\n${Array.from({ length: 40 }, (_, at) => `m${at + 1}: &m${at + 1} {<<: [*m${at}, *m${at}]}`).join('\n')}\n---\n`,
      'too-deep',
    ],
    ['deep flow', `---\na: ${'['.repeat(20_000)}\n---\n`, 'too-deep'],
    ['deep keys', `---\n${'? '.repeat(5000)}\n---\n`, 'too-deep'],
    ['deep JSON', `{"a": ${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`, 'too-deep'],
    ['deep TOML', `+++\na = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n+++\n`, 'syntax'],
    ['a hundred thousand keys', `---\n${'k: v\n'.repeat(100_000)}---\n`, 'too-large'],
    ['a line of ten megabytes', `---\na: ${'x'.repeat(10_000_000)}\n---\n`, 'too-large'],
  ])('%s', (_name, source, code) => {
    const article = parseArticle(source)
    expect(article.problems[0]?.code).toBe(code)
    expect(article.canEditFields).toBe(false)
  })
})
