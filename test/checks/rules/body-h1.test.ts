import { describe, expect, test } from 'vitest'
import { bodyH1 } from '../../../src/checks/rules/body-h1.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('body-h1', () => {
  test('finds it beside a title', () => {
    expect(pointsAt(bodyH1, withFields('title: Tea', '# Tea\n\nText\n'))).toEqual(['# Tea'])
  })

  test.each([withFields('title: Tea', '## Tea\n\n#tag\n\n```sh\n# comment\n```\n'), '# The only title\n'])(
    'leaves %j',
    source => expect(pointsAt(bodyH1, source)).toEqual([]),
  )
})
