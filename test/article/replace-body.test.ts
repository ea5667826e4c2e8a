import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { editorText, replaceBody, replaceText } from '../../src/article/replace-body.ts'
import { splitSource } from '../../src/article/split-source.ts'
import { applyEdits } from '../../src/article/text-edit.ts'

vi.setConfig({ testTimeout: 60_000 })

const frontMatter = '\ufeff---\r\ntitle: T\r\n---\r\n'

function replaced(body: string, text: string): string {
  const source = frontMatter + body
  const after = applyEdits(source, replaceBody(source, text))
  expect(after.startsWith(frontMatter)).toBe(true)
  return after.slice(frontMatter.length)
}

describe('F7 only the lines that changed are written', () => {
  test.each<[body: string, text: string, expected: string]>([
    ['a\r\nb\r\n', 'a\nx\nb\n', 'a\r\nx\r\nb\r\n'],
    ['a\r\nb\nc\r\n', 'a\nB\nc\n', 'a\r\nB\nc\r\n'],
    ['a\nb\r\n', 'a\nb\nc\n', 'a\nb\r\nc\r\n'],
    ['a\r\nb', 'a\nb\nc', 'a\r\nb\r\nc'],
    ['a\r\nb\r\n', 'a\nb', 'a\r\nb'],
    ['a\rb\n', 'a\nb\nc\n', 'a\rb\nc\n'],
    ['', 'a\nb\n', 'a\r\nb\r\n'],
    ['a\r\n', '', ''],
    ['a\nb\n', 'a\r\nb\r\n', 'a\r\nb\r\n'],
  ])('%j with the text %j', (body, text, expected) => {
    expect(replaced(body, text)).toBe(expected)
  })

  test('what the editor shows, given back unchanged, changes nothing', () => {
    const body = fc
      .array(fc.constantFrom('a', 'b', '', '\n', '\r\n', '\r', '---\n'), { maxLength: 12 })
      .map(pieces => pieces.join(''))
    fc.assert(
      fc.property(body, given => {
        expect(replaceBody(frontMatter + given, editorText(given))).toEqual([])
        expect(replaceBody(frontMatter + given, given)).toEqual([])
      }),
    )
  })

  test('any new text is what the editor shows afterwards, and lines that stay keep their bytes', () => {
    const pieces = (...ends: string[]) =>
      fc.array(fc.constantFrom('a', 'b', 'c\t', ...ends), { maxLength: 14 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(pieces('\n', '\r\n', '\r'), pieces('\n', '\n\n'), (body, text) => {
        const after = replaced(body, text)
        expect(editorText(after)).toBe(text)
        expect(splitSource(frontMatter + after).frontMatter).toEqual(splitSource(frontMatter).frontMatter)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is not UTF-8 is neither edited nor written', () => {
    const invalid = expect.objectContaining({ code: 'invalid' })
    expect(() => replaceBody('a \udce9', 'b')).toThrow(invalid)
    expect(() => replaceBody('a', 'b \udce9')).toThrow(invalid)
    expect(replaceBody('a \udce9', 'a \udce9')).toEqual([])
  })

  test('the same goes for a whole source, whose byte order mark stays', () => {
    const source = `${frontMatter}a\r\n`
    const after = applyEdits(
      source,
      replaceText(source, editorText(source.slice(1)).replace('title: T', 'title: U')),
    )
    expect(after).toBe(source.replace('title: T', 'title: U'))
  })
})
