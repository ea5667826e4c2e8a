import { describe, expect, test } from 'vitest'
import { unclosedFence } from '../../../src/checks/rules/unclosed-fence.ts'
import { pointsAt } from '../try-rule.ts'

describe('unclosed-fence', () => {
  test.each([
    ['Text\n\n```js\ncode\n', '```js'],
    ['~~~\n```\n', '~~~'],
    ['````\n```\n', '````'],
    ['```\na\n```\n\n```\nb\n', '```'],
  ])('finds it in %j', (source, place) => expect(pointsAt(unclosedFence, source)).toEqual([place]))

  test.each([
    '```\na\n```\n',
    '~~~\na\n~~~~\n',
    '```one line```\n',
    'Three ``` in a line\n',
    '- item\n\n  ```\n  a\n  ```\n',
  ])('leaves %j', source => expect(pointsAt(unclosedFence, source)).toEqual([]))
})
