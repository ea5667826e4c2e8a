import { describe, expect, test } from 'vitest'
import { bareUrl } from '../../../src/checks/rules/bare-url.ts'
import { pointsAt } from '../try-rule.ts'

describe('bare-url', () => {
  test.each([
    ['See https://a.test/b for more.', ['https://a.test/b']],
    ['- https://a.test/b.\n', ['https://a.test/b']],
  ])('finds in %j', (source, places) => expect(pointsAt(bareUrl, source)).toEqual(places))

  test.each([
    'See [it](https://a.test/b).',
    '[https://a.test](https://a.test)',
    '<https://a.test>',
    '`https://a.test`',
    '[a]: https://a.test\n',
    'A <a href="https://a.test">b</a>',
    '![A](https://a.test/b.jpg)',
  ])('leaves %j', source => expect(pointsAt(bareUrl, source)).toEqual([]))
})
