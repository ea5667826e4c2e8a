// The draft as data: only what was changed is written, and everything else keeps its bytes.
import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { editorText } from '../../../src/article/replace-body.ts'
import { composeSource } from '../../../src/screens/editor/draft/compose-source.ts'
import { changedFields, fitsForm, formValuesOf } from '../../../src/screens/editor/draft/form-values.ts'

const source =
  '\uFEFF---\r\n# A note\r\ntitle: "Old title"\r\ndate: 2025-03-23\r\nslug: old\r\nexcerpt: \'Short\'\r\n' +
  'trending: true\r\nkeywords: ["a", "b"]\r\nreadingTime: 6\r\nrating: 007\r\ndraft: false\r\n' +
  'tags:\r\n  - one # first\r\n  - two\r\n---\r\n\r\nOne  \r\ntwo\r\n'

function valuesOf(text: string) {
  const { data, body } = parseArticle(text)
  return { data, values: formValuesOf(data), bodyText: editorText(text.slice(body.from, body.to)) }
}

function composed(change: (values: ReturnType<typeof formValuesOf>) => void, body?: string): string {
  const { data, values, bodyText } = valuesOf(source)
  change(values)
  return composeSource(source, changedFields(data, values), body ?? bodyText)
}

test('a draft that nobody touched is the source, byte for byte', () => {
  expect(composed(() => {})).toBe(source)
})

test('a new title changes its value alone', () => {
  const result = composed(values => {
    values.title = 'New title'
  })
  expect(result).toBe(source.replace('Old title', 'New title'))
})

test('a changed line of the text leaves the other lines and the front matter alone', () => {
  expect(composed(() => {}, '\nOne  \nthree\n')).toBe(source.replace('  \r\ntwo', '  \r\nthree'))
})

test('a keyword more touches the list of keywords alone', () => {
  const result = composed(values => {
    values.keywords = [...values.keywords, 'c']
  })
  expect(result).toBe(source.replace('["a", "b"]', '["a", "b", "c"]'))
})

test('turning a flag on and off again changes nothing, also when the file does not have it', () => {
  const { data, values } = valuesOf(source)
  values.featured = false
  values.trending = true
  expect(changedFields(data, values)).toEqual({})
})

test('clearing a text keeps its key; clearing a date, a slug or a number takes the key away', () => {
  const { data, values } = valuesOf(source)
  Object.assign(values, { excerpt: '', date: '', slug: '', readingTime: '', metaDescription: '' })
  expect(changedFields(data, values)).toEqual({ excerpt: '', date: null, slug: null, readingTime: null })
})

test('a value of another type than its field stays out of the form and is never written', () => {
  const odd = '---\ntitle: 42\nkeywords: a, b\ncategories: Value\nreadingTime: 6 min\nimage:\n  url: x\n---\n'
  const { data, values } = valuesOf(odd)
  for (const name of ['title', 'keywords', 'categories', 'readingTime', 'image'] as const)
    expect(fitsForm(name, data[name])).toBe(false)
  expect(changedFields(data, values)).toEqual({})
  values.slug = 'new'
  expect(composeSource(odd, changedFields(data, values), '')).toBe(
    odd.replace('title: 42\n', 'title: 42\nslug: new\n'),
  )
})

test('other fields are edited by their type, and what has none stays in the source', () => {
  const { data, values } = valuesOf('---\na: text\nb: 1\nc: true\nd: [x]\ne: {f: 1}\ng: null\n---\n')
  expect(values.other.map(({ key, kind }) => [key, kind])).toEqual([
    ['a', 'text'],
    ['b', 'number'],
    ['c', 'flag'],
    ['d', 'list'],
    ['e', 'source'],
    ['g', 'source'],
  ])
  const b = values.other[1]
  if (b) b.value = '2.5'
  expect(changedFields(data, values)).toEqual({ b: 2.5 })
})

test('a number that was emptied is refused, and is no zero', () => {
  const text = '---\nweight: 5\n---\n'
  const { data, values } = valuesOf(text)
  const other = values.other.map(field => ({ ...field, value: '' }))
  expect(() => composeSource(text, changedFields(data, { ...values, other } as typeof values), '')).toThrow()
})
