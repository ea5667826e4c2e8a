// What was typed once, put together again: exactly, or as far as it fits.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { editorText } from '../../../src/article/replace-body.ts'
import { composeSource } from '../../../src/screens/editor/draft/compose-source.ts'
import { composeTyped } from '../../../src/screens/editor/draft/compose-typed.ts'
import {
  changedFields,
  type FormValues,
  formValuesOf,
} from '../../../src/screens/editor/draft/form-values.ts'
import { typedValues } from '../../../src/screens/editor/draft/typed-values.ts'

const source =
  '\uFEFF---\r\n# A note\r\ntitle: "Old"\r\nkeywords: ["a"]\r\nreadingTime: 6\r\ncategories: [{type: exact, name: A}]\r\nrating: 7\r\ntags: [x]\r\n---\r\n\r\nOne\r\ntwo\r\n'
const { data, body } = parseArticle(source)
const bodyText = editorText(source.slice(body.from, body.to))

function typed(change: (values: FormValues) => void, text = bodyText) {
  const values = formValuesOf(data)
  change(values)
  // As the device gives it back.
  return { source, isSource: false, text, values: structuredClone(values) }
}

test('nothing typed is the source', () => {
  expect(composeTyped(typed(() => {}))).toEqual({ source, isWhole: true })
})

test('any title, keywords and text compose as the draft itself would', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string()),
      fc.string(),
      (title, keywords, text) => {
        const draft = typed(values => Object.assign(values, { title, keywords }), text)
        let expected = ''
        try {
          expected = composeSource(source, changedFields(data, draft.values as FormValues), text)
        } catch {
          fc.pre(false)
        }
        expect(composeTyped(draft)).toEqual({ source: expected, isWhole: true })
      },
    ),
  )
})

test('a field that cannot be written keeps nothing else back', () => {
  const draft = typed(values => Object.assign(values, { title: 'New', readingTime: 'six' }), 'Three\n')
  const { source: composed, isWhole } = composeTyped(draft)
  expect(isWhole).toBe(false)
  expect(composed).toContain('title: "New"')
  expect(composed).toContain('Three\r\n')
  expect(parseArticle(composed).canEditFields).toBe(true)
})

test.each([
  ['half a number', { readingTime: '12 mi' }],
  ['half an emoji', { title: 'New \uD83D' }],
])('what says the file and %s is not whole', (_what, values) => {
  const draft = typed(form => Object.assign(form, values))
  expect(composeTyped(draft)).toEqual({ source, isWhole: false })
})

test('a value that another one refers to is not whole', () => {
  const anchored = '---\ntitle: &x A\nexcerpt: *x\n---\n\nText\n'
  const values = { ...formValuesOf(parseArticle(anchored).data), title: 'B' }
  const draft = { source: anchored, isSource: false, text: '\nText\n', values }
  expect(composeTyped(draft)).toEqual({ source: anchored, isWhole: false })
})

test.each([true, false])(
  'half a character in the text is shown as it was typed (whole source: %s)',
  isSource => {
    const text = 'An \uD83D emoji'
    expect(composeTyped({ ...typed(() => {}, text), isSource })).toEqual({ source: text, isWhole: false })
  },
)

test('a half-typed value comes back to the form as it was typed', () => {
  const { values } = typed(form => Object.assign(form, { readingTime: '6 min' }))
  expect(typedValues(data, values).readingTime).toBe('6 min')
})

test('other fields come back by name, and only as what they are', () => {
  const { values } = typed(() => {})
  const other = [
    { key: 'tags', kind: 'list', value: ['x', 'y'] },
    { key: 'rating', kind: 'number', value: ['no'] },
    { key: 'gone', kind: 'text', value: 'No such field' },
  ]
  expect(typedValues(data, { ...values, other }).other).toEqual([
    { key: 'rating', kind: 'number', value: '7' },
    { key: 'tags', kind: 'list', value: ['x', 'y'] },
  ])
})

test.each([
  {},
  { title: 7, keywords: 'a', trending: 'yes', categories: [{ type: 'exact' }], other: 'none' },
  { keywords: [1], categories: [null], other: [null] },
])('values of another kind change nothing: %j', values => {
  expect(typedValues(data, values)).toEqual(formValuesOf(data))
})

test('a whole source keeps its line ends and its byte order mark', () => {
  const text = editorText(source.slice(1)).replace('two', 'three')
  expect(composeTyped({ source, isSource: true, text, values: {} })).toEqual({
    source: source.replace('two', 'three'),
    isWhole: true,
  })
})

test('what lost its base is an article of its known fields and its text', () => {
  const draft = typed(values => Object.assign(values, { title: 'New' }), 'Three\n')
  const { source: composed } = composeTyped({ ...draft, source: '' })
  expect(parseArticle(composed).data).toMatchObject({ title: 'New', keywords: ['a'], readingTime: 6 })
  expect(composed).toMatch(/Three\n$/)
})
