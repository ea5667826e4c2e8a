// Dates as typed, made comparable.
import { expect, test } from 'vitest'
import { dayOf, instantOf } from '../../src/storage/article-date.ts'

test.each([
  ['2025-03-23', '2025-03-23T00:00:00.000Z'],
  ['2025-03-23T21:02:55.897Z', '2025-03-23T21:02:55.897Z'],
  ['2025-03-23T21:02:55', '2025-03-23T21:02:55.000Z'],
  ['2025-03-23 21:02', '2025-03-23T21:02:00.000Z'],
  ['2025-03-23t21:02:55z', '2025-03-23T21:02:55.000Z'],
  ['2025-03-23T21:02:55+02:00', '2025-03-23T19:02:55.000Z'],
  ['2025-03-23T21:02:55 -0530', '2025-03-24T02:32:55.000Z'],
  ['2025-03-23T21:02:55+02', '2025-03-23T19:02:55.000Z'],
  ['2025-13-45', '2025-13-45'],
  ['2025-03-23 in the evening', '2025-03-23'],
  ['soon', ''],
  ['', ''],
])('%s is the moment %s', (date, instant) => {
  expect(instantOf(date)).toBe(instant)
})

test('the day is the one that was typed, whatever the zone', () => {
  expect(dayOf('2025-03-23T23:30:00-08:00')).toBe('2025-03-23')
  expect(dayOf('23.03.2025')).toBe('')
  expect(dayOf('2025-03-234')).toBe('')
})
