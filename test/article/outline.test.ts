import { expect, test } from 'vitest'
import { headingAt, outlineOf } from '../../src/article/outline.ts'

const shown = (text: string, from?: number) =>
  outlineOf(text, from).map(({ level, title }) => `${level} ${title}`)

test('headings of both kinds, by level', () => {
  expect(shown('# One\n\nText.\n\n## Two ##\n\nThree\n===\n\nFour\n---\n#### Five')).toEqual([
    '1 One',
    '2 Two',
    '1 Three',
    '2 Four',
    '4 Five',
  ])
})

test('what is in code, in a comment, or no heading at all, is left out', () => {
  const text =
    '```sh\n# comment\n```\n\n~~~\nA\n===\n~~~\n\n<!--\n# Hidden\n-->\n\n#tag\n\n- item\n---\n\n    # code\n\n---\n'
  expect(shown(text)).toEqual([])
  expect(shown('```\n# never closed')).toEqual([])
})

test('titles are as they are read', () => {
  expect(shown('## The **bold** [link](https://a.b), `code` and snake_case ![alt](x)\n#')).toEqual([
    '2 The bold link, code and snake_case alt',
    '1 ',
  ])
})

test('each knows its line and its words, after the front matter too', () => {
  const text = '---\n# no heading\ntitle: x\n---\nText\n\n##  Here  \nmore'
  const [heading] = outlineOf(text, text.indexOf('Text'))
  expect(heading).toMatchObject({ line: 6, level: 2 })
  expect(text.slice(heading?.from, heading?.to)).toBe('Here')
})

test('a line stands under the last heading above it', () => {
  const headings = outlineOf('one\n# A\ntwo\n# B')
  expect([0, 1, 2, 3, 9].map(line => headingAt(headings, line))).toEqual([-1, 0, 0, 1, 1])
})
