import { describe, expect, test } from 'vitest'
import { imageSize } from '../../../src/checks/rules/image-size.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('image-size', () => {
  test.each([
    ['![A](https://images.unsplash.com/photo-1?q=85)', ['https://images.unsplash.com/photo-1?q=85']],
    [
      withFields('image: https://res.cloudinary.com/a/image/upload/b.jpg'),
      ['https://res.cloudinary.com/a/image/upload/b.jpg'],
    ],
  ])('finds in %j', (source, places) => expect(pointsAt(imageSize, source)).toEqual(places))

  test.each([
    '![A](https://images.unsplash.com/photo-1?q=85&w=1200)',
    '![A](https://res.cloudinary.com/a/image/upload/c_fill,w_800/b.jpg)',
    '![A](https://elsewhere.test/b.jpg)',
    '[A](https://images.unsplash.com/photo-1)',
  ])('leaves %j', source => expect(pointsAt(imageSize, source)).toEqual([]))
})
