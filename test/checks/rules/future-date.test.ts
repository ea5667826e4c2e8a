import { describe, expect, test } from 'vitest'
import { futureDate } from '../../../src/checks/rules/future-date.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('future-date', () => {
  test('finds a published article of tomorrow', () => {
    expect(pointsAt(futureDate, withFields('status: published\ndate: "2026-03-02"'))).toEqual([
      '"2026-03-02"',
    ])
  })

  test.each([
    'status: published\ndate: 2026-03-01T11:59:00Z',
    'status: scheduled\ndate: 2026-03-02',
    'status: published\ndate: soon',
    'status: published',
  ])('leaves %j', lines => expect(pointsAt(futureDate, withFields(lines))).toEqual([]))
})
