import { expect, test } from 'vitest'
import { readingMinutes } from '../../src/article/reading-minutes.ts'

test('two hundred words are a minute, and nothing takes less than one', () => {
  expect([0, 1, 299, 300, 420].map(readingMinutes)).toEqual([1, 1, 1, 2, 2])
})
