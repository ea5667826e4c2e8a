import { describe, expect, test } from 'vitest'
import { templateTitle } from '../../../src/checks/rules/template-title.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('template-title', () => {
  test.each([
    [withFields('title: How Does Tea Impact Our Future?'), ['How Does Tea Impact Our Future?']],
    [withFields('title: 10 Revolutionary Aspects of Tea'), ['10 Revolutionary Aspects of Tea']],
    [withFields('title: Why Tea Matters More Than Ever'), ['Why Tea Matters More Than Ever']],
  ])('finds in %j', (source, places) => expect(pointsAt(templateTitle, source)).toEqual(places))

  test.each([
    withFields('title: How does tea reach the mountains?'),
    withFields('title: 10 teas for cold days'),
    withFields('title: Why tea matters in Assam'),
    withFields('title: The guide who climbs at night'),
  ])('leaves %j', source => expect(pointsAt(templateTitle, source)).toEqual([]))
})
