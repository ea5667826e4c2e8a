import { describe, expect, test } from 'vitest'
import { datedYear } from '../../../src/checks/rules/dated-year.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('dated-year', () => {
  test.each([
    [withFields('title: Tea', 'In 2025, we see a growing taste for tea.\n'), ['2025']],
    [withFields('title: The best tea in 2025'), ['The best tea in 2025']],
    [withFields('title: Tea', 'As of 2024 tea is the drink of choice.\n'), ['2024']],
  ])('finds in %j', (source, places) => expect(pointsAt(datedYear, source)).toEqual(places))

  test.each([
    withFields('title: Tea', 'In 2026, we see a growing taste for tea.\n'),
    withFields('title: Tea', 'In 2025, the tea house was founded and is well known.\n'),
    withFields('title: Tea', 'The house has stood since 1825.\n'),
    withFields('title: What the war of 2014 left behind'),
    withFields('title: Tea', 'Sales grew from 2019 to 2021.\n'),
  ])('leaves %j', source => expect(pointsAt(datedYear, source)).toEqual([]))
})
