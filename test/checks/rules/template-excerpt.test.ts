import { describe, expect, test } from 'vitest'
import { templateExcerpt } from '../../../src/checks/rules/template-excerpt.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('template-excerpt', () => {
  test.each([
    [
      withFields('excerpt: Discover the latest insights and trends about Tea.'),
      ['Discover the latest insights and trends about Tea.'],
    ],
    [
      withFields('metaDescription: This comprehensive guide covers everything.'),
      ['This comprehensive guide covers everything.'],
    ],
  ])('finds in %j', (source, places) => expect(pointsAt(templateExcerpt, source)).toEqual(places))

  test.each([
    withFields('excerpt: Why a village in Assam sells its tea leaf by leaf.'),
    withFields('excerpt: A guide that covers the coast from north to south.'),
  ])('leaves %j', source => expect(pointsAt(templateExcerpt, source)).toEqual([]))
})
