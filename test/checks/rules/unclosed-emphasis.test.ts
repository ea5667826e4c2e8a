import { describe, expect, test } from 'vitest'
import { unclosedEmphasis } from '../../../src/checks/rules/unclosed-emphasis.ts'
import { pointsAt } from '../try-rule.ts'

describe('unclosed-emphasis', () => {
  test.each([
    ['This is **bold and goes on.\n', ['**']],
    ['- **a** and **b\n', ['**']],
  ])('finds in %j', (source, places) => expect(pointsAt(unclosedEmphasis, source)).toEqual(places))

  test.each([
    'This is **bold** here.\n',
    '`2 ** 3`\n',
    'All **/*.md files.\n',
    '2 ** 3 is 8.\n',
    '***both*** and **bold**\n',
    '\\*\\*kept\n',
  ])('leaves %j', source => expect(pointsAt(unclosedEmphasis, source)).toEqual([]))
})
