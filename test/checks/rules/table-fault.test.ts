import { describe, expect, test } from 'vitest'
import { tableFault } from '../../../src/checks/rules/table-fault.ts'
import { pointsAt } from '../try-rule.ts'

describe('table-fault', () => {
  test.each([
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |\n', ['| 1 | 2 | 3 |']],
    ['| a | b |\n|---|\n| 1 | 2 |\n', ['|---|']],
    ['| a | b |\n| 1 | 2 |\n', ['| a | b |\n| 1 | 2 |']],
  ])('finds in %j', (source, places) => expect(pointsAt(tableFault, source)).toEqual(places))

  test.each([
    '| a | b |\n|---|:--:|\n| 1 | 2 |\n| 3 |\n',
    'a | b\n--- | ---\n1 | x \\| y\n',
    'a | b\nc | d\n',
  ])('leaves %j', source => expect(pointsAt(tableFault, source)).toEqual([]))
})
