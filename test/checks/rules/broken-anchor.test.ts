import { describe, expect, test } from 'vitest'
import { brokenAnchor } from '../../../src/checks/rules/broken-anchor.ts'
import { pointsAt } from '../try-rule.ts'

describe('broken-anchor', () => {
  test.each([['## Tea time\n\n[Go](#tea)\n', ['#tea']]])('finds in %j', (source, places) =>
    expect(pointsAt(brokenAnchor, source)).toEqual(places),
  )

  test.each([
    '## Tea time!\n\n[Go](#tea-time)\n',
    '## Tea\n\n## Tea\n\n[Go](#tea-1)\n',
    '## `Tea` & [Milk](m)\n\n[Go](#tea--milk)\n',
    '<a id="x"></a>\n\n[Go](#x)\n',
    '## Tee {#tea}\n\n[Go](#tea)\n',
    '## Öl\n\n[Go](#%C3%B6l)\n',
    '<Include />\n\n[Go](#x)\n',
    '[Top](#top)\n',
  ])('leaves %j', source => expect(pointsAt(brokenAnchor, source)).toEqual([]))
})
