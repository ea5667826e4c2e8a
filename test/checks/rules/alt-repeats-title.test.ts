import { describe, expect, test } from 'vitest'
import { altRepeatsTitle } from '../../../src/checks/rules/alt-repeats-title.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('alt-repeats-title', () => {
  test('points at the alt text, in any case', () => {
    expect(pointsAt(altRepeatsTitle, withFields('title: A Pot of Tea\nimageAlt: A pot of tea'))).toEqual([
      'A pot of tea',
    ])
  })

  test.each(['title: Tea\nimageAlt: A pot on a table', 'title: ""\nimageAlt: ""', 'title: Tea'])(
    'leaves %j',
    lines => expect(pointsAt(altRepeatsTitle, withFields(lines))).toEqual([]),
  )
})
