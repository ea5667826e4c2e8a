import { describe, expect, test } from 'vitest'
import { truncatedText } from '../../../src/checks/rules/truncated-text.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('truncated-text', () => {
  test.each([
    [withFields('excerpt: How a village keeps its mead…'), ['How a village keeps its mead…']],
    ['A paragraph about the village, the meadows and the\n\n## Next\n', ['the meadows and the']],
  ])('finds in %j', (source, places) => expect(pointsAt(truncatedText, source)).toEqual(places))

  test.each([
    withFields('excerpt: How a village keeps its meadows.'),
    withFields('title: Wait, what … ?'),
    'A paragraph about the village that ends, as it should.\n',
    'The meadows of the village are kept by\n\n- men and\n- women\n',
    'A paragraph about the village, and one that leads on to the\n\n```\ncode\n```\n',
  ])('leaves %j', source => expect(pointsAt(truncatedText, source)).toEqual([]))
})
