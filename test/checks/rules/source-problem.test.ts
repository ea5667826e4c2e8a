import { describe, expect, test } from 'vitest'
import { sourceProblem } from '../../../src/checks/rules/source-problem.ts'
import { messagesOf, pointsAt, withFields } from '../try-rule.ts'

describe('source-problem', () => {
  test('tells what keeps the front matter from being read', () => {
    const source = withFields('title: "C:\\Bicycle"')
    expect(messagesOf(sourceProblem, source)).toHaveLength(1)
    expect(messagesOf(sourceProblem, '---\ntitle: a\n')[0]).toMatch(/never closes/)
  })

  test('says nothing of front matter that reads, or of none', () => {
    expect(pointsAt(sourceProblem, withFields('title: a'))).toEqual([])
    expect(pointsAt(sourceProblem, 'Text alone.\n')).toEqual([])
  })
})
