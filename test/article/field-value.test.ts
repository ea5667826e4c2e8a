import { expect, test } from 'vitest'
import { readFieldValue } from '../../src/article/field-value.ts'

const values: [key: string, text: string, value: unknown][] = [
  ['title', 'Some text', 'Some text'],
  ['title', '2024', '2024'],
  ['title', 'true', 'true'],
  ['title', '[draft] A: b # c', '[draft] A: b # c'],
  ['title', '"2024"', '2024'],
  ['title', '"a \\"b\\""', 'a "b"'],
  ['title', "'it''s'", "it's"],
  ['title', '"open', '"open'],
  ['title', '"A" and "B"', '"A" and "B"'],
  ['date', '2025-03-23', '2025-03-23'],
  ['trending', 'false', false],
  ['trending', 'no', 'no'],
  ['readingTime', '6', 6],
  ['keywords', '["a","b"]', ['a', 'b']],
  ['keywords', 'a, b', 'a, b'],
  ['other', '007', '007'],
  ['other', '3.5', 3.5],
  ['other', '"3.5"', '3.5'],
  ['other', '{"a":[1]}', { a: [1] }],
  ['toString', 'true', true],
  ['title', '', null],
]

test.each(values)('%s=%s', (key, text, value) => {
  expect(readFieldValue(key, text)).toEqual(value)
})
