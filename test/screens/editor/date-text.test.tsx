// A date keeps its zone and precision, whatever is picked.
import { expect, test } from 'vitest'
import { pickerType, pickerValue, withPicked, zoneOf } from '../../../src/screens/editor/details/date-text.ts'

test.each([
  ['2025-03-23T21:02:55.896Z', '2025-04-01T08:00', '2025-04-01T08:00:00.000Z'],
  ['2025-03-23T21:02:55.896Z', '2025-04-01T21:02:55', '2025-04-01T21:02:55.896Z'],
  ['2025-03-23T21:02:55+02:00', '2025-03-24T21:02:55', '2025-03-24T21:02:55+02:00'],
  ['2025-03-23 21:02 -0500', '2025-03-23T09:30:00', '2025-03-23 09:30 -0500'],
  ['2025-03-23T21:02:55', '2025-03-23T21:02:56', '2025-03-23T21:02:56'],
  ['2025-03-23', '2025-03-30', '2025-03-30'],
  ['', '2025-03-30T10:00', '2025-03-30T10:00:00Z'],
  ['2025-03-23', '', '2025-03-23'],
  ['next week', '2025-03-30T10:00', '2025-03-30T10:00:00Z'],
])('%j with %j picked is %j', (text, picked, expected) => {
  expect(withPicked(text, picked)).toBe(expected)
})

test.each([
  ['2025-03-23T21:02:55.896Z', '2025-03-23T21:02:55', 'datetime-local', 'UTC'],
  ['2025-03-23 21:02 +0200', '2025-03-23T21:02', 'datetime-local', 'UTC+0200'],
  ['2025-03-23T21:02:55', '2025-03-23T21:02:55', 'datetime-local', 'No zone'],
  ['2025-03-23', '2025-03-23', 'date', 'Day only'],
  ['soon', '', 'datetime-local', ''],
])('%j is picked as %j', (text, value, type, zone) => {
  expect([pickerValue(text), pickerType(text), zoneOf(text)]).toEqual([value, type, zone])
})
