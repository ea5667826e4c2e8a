import { describe, expect, test } from 'vitest'
import { readingTime } from '../../../src/checks/rules/reading-time.ts'
import { fixed, pointsAt, withFields } from '../try-rule.ts'

describe('reading-time', () => {
  test.each([
    [withFields('readingTime: 2', 'word '.repeat(1000)), ['2']],
    [withFields('readingTime: 9', 'word '.repeat(1000)), ['9']],
  ])('finds in %j', (source, places) => expect(pointsAt(readingTime, source)).toEqual(places))

  test.each([
    withFields('readingTime: 5', 'word '.repeat(1000)),
    withFields('readingTime: 3', 'word '.repeat(1000)),
    withFields('readingTime: 6', 'word '.repeat(1000)),
    withFields('readingTime: 9', 'Few words.'),
    withFields('title: Tea', 'word '.repeat(1000)),
    withFields('readingTime: 7', '今天天气很好。'.repeat(500)),
  ])('leaves %j', source => expect(pointsAt(readingTime, source)).toEqual([]))

  test('offers the right one', () => {
    const source = withFields('readingTime: 2', 'word '.repeat(1000))
    expect(fixed(readingTime, source, { all: true })).toContain('readingTime: 5\n')
    expect(fixed(readingTime, source)).toBe(source)
  })
})
