import { describe, expect, test } from 'vitest'
import { placeholderLink } from '../../../src/checks/rules/placeholder-link.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('placeholder-link', () => {
  test.each([
    ['![A chart](https://via.placeholder.com/600x400)', 'https://via.placeholder.com/600x400'],
    ['[More](https://www.example.com/more)', 'https://www.example.com/more'],
    ['[Top](#)', '#'],
    ['[Nothing]()', ''],
  ])('finds it in %j', (source, place) => expect(pointsAt(placeholderLink, source)).toEqual([place]))

  test('finds a placeholder as lead image', () => {
    expect(pointsAt(placeholderLink, withFields('image: https://via.placeholder.com/1200'))).toEqual([
      'https://via.placeholder.com/1200',
    ])
  })

  test.each([
    '[Top](#top) and [there](https://examples.com/a)',
    '`[More](https://example.com)`',
    'The address https://example.com in words.',
    '[Mine](https://notexample.com)',
  ])('leaves %j', source => expect(pointsAt(placeholderLink, source)).toEqual([]))
})
