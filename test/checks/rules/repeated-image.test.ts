import { describe, expect, test } from 'vitest'
import { repeatedImage } from '../../../src/checks/rules/repeated-image.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('repeated-image', () => {
  test.each([
    ['![A](a.jpg) ![B](a.jpg)', ['a.jpg']],
    [
      withFields(
        'image: https://images.unsplash.com/p-1?w=1200',
        '![A](https://images.unsplash.com/p-1?w=600)',
      ),
      ['https://images.unsplash.com/p-1?w=600'],
    ],
  ])('finds in %j', (source, places) => expect(pointsAt(repeatedImage, source)).toEqual(places))

  test.each(['![A](a.jpg) ![B](b.jpg)', '![A](logo.svg) ![B](logo.svg)', '![A](a.jpg?v=1) ![B](a.jpg?v=2)'])(
    'leaves %j',
    source => expect(pointsAt(repeatedImage, source)).toEqual([]),
  )
})
