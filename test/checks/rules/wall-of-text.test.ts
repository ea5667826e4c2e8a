import { describe, expect, test } from 'vitest'
import { wallOfText } from '../../../src/checks/rules/wall-of-text.ts'
import { pointsAt } from '../try-rule.ts'

describe('wall-of-text', () => {
  test.each([
    ['word '.repeat(201), ['word '.repeat(201).trim()]],
    ['今天天气很好。'.repeat(300), ['今天天气很好。'.repeat(300)]],
  ])('finds in %j', (source, places) => expect(pointsAt(wallOfText, source)).toEqual(places))

  test.each([
    'word '.repeat(199),
    `${'word '.repeat(150)}\n\n${'word '.repeat(150)}`,
    '- word word\n'.repeat(150),
  ])('leaves %j', source => expect(pointsAt(wallOfText, source)).toEqual([]))
})
