// Values of fields as people read them.
import { expect, test } from 'vitest'
import { fieldNames } from '../../src/article/article-schema.ts'
import { fieldLabel } from '../../src/article/field-labels.ts'
import { fieldItems, fieldText } from '../../src/article/field-text.ts'

test.each([
  ['title', 'A title', 'A title'],
  ['trending', true, 'On'],
  ['featured', false, 'Off'],
  ['status', 'review', 'In review'],
  ['status', 'of their own', 'of their own'],
  ['readingTime', 7, '7 min'],
  ['readingTime', '7', '7'],
  ['keywords', ['tea', 'milk'], 'tea, milk'],
  ['keywords', [], ''],
  [
    'categories',
    [
      { type: 'exact', name: 'Tea' },
      { type: 'niche', name: 'Oolong', rank: 2 },
    ],
    'exact: Tea, niche: Oolong (rank: 2)',
  ],
  ['categories', ['Tea', { name: 'Milk' }], 'Tea, name: Milk'],
  ['draft', true, 'yes'],
  ['weight', null, ''],
  ['seo', { title: 'T', noindex: false, tags: ['a', 'b'] }, 'title: T, noindex: no, tags: a, b'],
  ['seo', [{ a: { b: 1 } }], 'a: b: 1'],
])('%s of %j reads %s', (key, value, text) => {
  expect(fieldText(key, value)).toBe(text)
})

test('a list is told item by item', () => {
  expect(fieldItems('keywords', ['a, b', 'c'])).toEqual(['a, b', 'c'])
})

test('each field of the schema has a label, and a key of the file is its own', () => {
  for (const name of fieldNames) expect(fieldLabel(name)).not.toBe('')
  expect(fieldLabel('layout')).toBe('layout')
  expect(fieldLabel('constructor')).toBe('constructor')
})
