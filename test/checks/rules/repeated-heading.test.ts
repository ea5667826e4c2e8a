import { describe, expect, test } from 'vitest'
import { repeatedHeading } from '../../../src/checks/rules/repeated-heading.ts'
import { pointsAt } from '../try-rule.ts'

describe('repeated-heading', () => {
  test('finds the second of two beside each other', () => {
    expect(pointsAt(repeatedHeading, '## Tea\n\n## Bread\n\n## tea ##\n')).toEqual(['## tea ##'])
  })

  test.each(['## 1.0\n### Fixed\n## 2.0\n### Fixed\n', '## Tea\n### Tea\n', '```\n## A\n## A\n```\n'])(
    'leaves %j',
    source => expect(pointsAt(repeatedHeading, source)).toEqual([]),
  )
})
