import { describe, expect, test } from 'vitest'
import { skippedHeading } from '../../../src/checks/rules/skipped-heading.ts'
import { pointsAt } from '../try-rule.ts'

describe('skipped-heading', () => {
  test.each([
    ['# A\n\n### B\n', ['### B']],
    ['## A\n\n#### B\n\n## C\n', ['#### B']],
  ])('finds in %j', (source, places) => expect(pointsAt(skippedHeading, source)).toEqual(places))

  test.each(['# A\n\n## B\n\n### C\n\n## D\n', '### A\n\n### B\n', '# A\n\n```\n### B\n```\n'])(
    'leaves %j',
    source => expect(pointsAt(skippedHeading, source)).toEqual([]),
  )
})
