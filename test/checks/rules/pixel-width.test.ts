import { describe, expect, test } from 'vitest'
import { pixelWidth } from '../../../src/checks/rules/pixel-width.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('pixel-width', () => {
  test.each([
    [
      withFields('title: "WOMEN WHO MOW MEADOWS: MMM, WHAT A WONDERFUL WAY TO WORK"'),
      ['"WOMEN WHO MOW MEADOWS: MMM, WHAT A WONDERFUL WAY TO WORK"'],
    ],
  ])('finds in %j', (source, places) => expect(pointsAt(pixelWidth, source)).toEqual(places))

  test.each([
    withFields('title: "How a village keeps its meadows, and what it gains by it"'),
    withFields(
      'title: "WOMEN WHO MOW MEADOWS: MMM, WHAT A WONDERFUL WAY TO WORK WOMEN WHO MOW MEADOWS: MMM, WHAT A WONDERFUL WAY TO WORK"',
    ),
  ])('leaves %j', source => expect(pointsAt(pixelWidth, source)).toEqual([]))
})
