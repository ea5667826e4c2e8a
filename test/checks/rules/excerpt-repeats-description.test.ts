import { describe, expect, test } from 'vitest'
import { excerptRepeatsDescription } from '../../../src/checks/rules/excerpt-repeats-description.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('excerpt-repeats-description', () => {
  test('points at the description', () => {
    expect(
      pointsAt(excerptRepeatsDescription, withFields('excerpt: Same\nmetaDescription: "Same "')),
    ).toEqual(['"Same "'])
  })

  test.each(['excerpt: One\nmetaDescription: Two', 'excerpt: One', 'excerpt: ""\nmetaDescription: ""'])(
    'leaves %j',
    lines => expect(pointsAt(excerptRepeatsDescription, withFields(lines))).toEqual([]),
  )
})
