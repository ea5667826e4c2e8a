// What counts as a change by others.
import { expect, test } from 'vitest'
import { isChangedElsewhere } from '../../../src/screens/editor/is-changed-elsewhere.ts'

const article = (version: string, minute: number) => ({
  id: 'a.md',
  source: '',
  version,
  updatedAt: `2026-01-01T00:0${minute}:00.000Z`,
})

test.each([
  ['the same version', article('a', 1), article('a', 2), false],
  ['a newer one', article('a', 1), article('b', 2), true],
  ['another one of the same moment', article('a', 1), article('b', 1), true],
  ['the one that our own save replaced', article('b', 2), article('a', 1), false],
])('%s', (_name, known, current, expected) => {
  expect(isChangedElsewhere(known, current)).toBe(expected)
})
