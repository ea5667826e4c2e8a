import { describe, expect, test } from 'vitest'
import { imageWithoutAlt } from '../../../src/checks/rules/image-without-alt.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('image-without-alt', () => {
  test('finds images of the text and the lead image', () => {
    const source = withFields('image: /a.jpg', '![](/b.jpg) and <img src="/c.jpg">\n')
    expect(pointsAt(imageWithoutAlt, source)).toEqual(['/a.jpg', '![](/b.jpg', '<img src="/c.jpg">'])
  })

  test.each([
    withFields('image: /a.jpg\nimageAlt: A pot', '![Tea](/b.jpg) <img alt="" src="/c.jpg">\n'),
    '`![](/b.jpg)`\n',
  ])('leaves %j', source => expect(pointsAt(imageWithoutAlt, source)).toEqual([]))
})
