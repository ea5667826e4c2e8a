import { describe, expect, test } from 'vitest'
import { htmlRemains } from '../../../src/checks/rules/html-remains.ts'
import { pointsAt } from '../try-rule.ts'

describe('html-remains', () => {
  test.each([
    ['<div class="a">Text</div>', ['<div class="a">', '</div>']],
    ['Salt&nbsp;and pepper &amp;amp; more', ['&nbsp;', '&amp;amp;']],
  ])('finds them in %j', (source, places) => expect(pointsAt(htmlRemains, source)).toEqual(places))

  test.each([
    '`<div>` in code',
    'Salt &amp; pepper',
    'a < b and c > d',
    '<details>kept</details>',
    '<Divider />',
  ])('leaves %j', source => expect(pointsAt(htmlRemains, source)).toEqual([]))
})
