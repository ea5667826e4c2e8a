import { describe, expect, test, vi } from 'vitest'
import { splitSource } from '../../src/article/split-source.ts'

vi.setConfig({ testTimeout: 60_000 })

function parts(source: string): [format: string, frontMatter: string | null, body: string] {
  const { format, frontMatter, body } = splitSource(source)
  return [
    format,
    frontMatter && source.slice(frontMatter.from, frontMatter.to),
    source.slice(body.from, body.to),
  ]
}

describe('F6 where the front matter ends', () => {
  test.each<[name: string, source: string, ...expected: ReturnType<typeof parts>]>([
    ['plain', '---\na: 1\n---\nB', 'yaml', 'a: 1\n', 'B'],
    ['CRLF', '---\r\na: 1\r\n---\r\nB\r\n', 'yaml', 'a: 1\r\n', 'B\r\n'],
    ['byte order mark', '\ufeff---\na: 1\n---\nB', 'yaml', 'a: 1\n', 'B'],
    ['blanks after the fences', '---  \na: 1\n---\t\nB', 'yaml', 'a: 1\n', 'B'],
    ['empty', '---\n---\nB', 'yaml', '', 'B'],
    ['nothing after it', '---\na: 1\n---', 'yaml', 'a: 1\n', ''],
    ['three dots close it', '---\na: 1\n...\nB', 'yaml', 'a: 1\n', 'B'],
    [
      'longer and indented fences do not',
      '---\na: |\n  ---\n----\n---x\n---\nB',
      'yaml',
      'a: |\n  ---\n----\n---x\n',
      'B',
    ],
    ['TOML', '+++\na = 1\n+++\nB', 'toml', 'a = 1\n', 'B'],
    ['JSON', '{"a": "} \\" {"}\nB', 'json', '{"a": "} \\" {"}', 'B'],
    ['a rule in the body', '---\na: 1\n---\nB\n\n---\nC', 'yaml', 'a: 1\n', 'B\n\n---\nC'],
    ['no front matter', '# B', 'none', null, '# B'],
    ['a shortcode is not JSON', '{{< figure >}}\n', 'none', null, '{{< figure >}}\n'],
    ['a blank line before the fence', '\n---\na: 1\n---\n', 'none', null, '\n---\na: 1\n---\n'],
    ['text behind the fence', '--- a\nb\n---\n', 'none', null, '--- a\nb\n---\n'],
    ['nothing', '', 'none', null, ''],
  ])('%s', (_name, source, ...expected) => {
    expect(parts(source)).toEqual(expected)
  })

  test.each([
    ['unterminated', '---\na: 1\nB'],
    ['unterminated', '---'],
    ['unterminated', '+++\na = 1\n---\n'],
    ['unknown-fence', '---js\n{a: 1}\n---\nB'],
    ['unknown-fence', ';;;\n{"a": 1}\n;;;\nB'],
    ['lone-cr', '---\ra: 1\r---\rB'],
  ])('%s is a problem, and all is body', (problem, source) => {
    expect(splitSource(source)).toMatchObject({
      problem,
      frontMatter: null,
      body: { from: 0, to: source.length },
    })
  })
})

test('F8 fifty megabytes without an end are scanned, not parsed', () => {
  const long = '----\n'.repeat(10_000_000)
  expect(splitSource(`---\n${long}`).problem).toBe('unterminated')
  expect(splitSource(`{"a": "${'x'.repeat(20_000_000)}`).format).toBe('none')
})
