import { describe, expect, test } from 'vitest'
import { descriptionEnd } from '../../../src/checks/rules/description-end.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('description-end', () => {
  test.each([
    [withFields('metaDescription: How a village keeps its meadows'), ['How a village keeps its meadows']],
  ])('finds in %j', (source, places) => expect(pointsAt(descriptionEnd, source)).toEqual(places))

  test.each([
    withFields('metaDescription: How a village keeps its meadows.'),
    withFields('metaDescription: "Who keeps the meadows?"'),
    withFields('metaDescription: “They are ours.”'),
    withFields("metaDescription: ''"),
    withFields('title: No end'),
  ])('leaves %j', source => expect(pointsAt(descriptionEnd, source)).toEqual([]))
})
