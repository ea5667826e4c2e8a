import { describe, expect, test } from 'vitest'
import { emptyKeyword } from '../../../src/checks/rules/empty-keyword.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('empty-keyword', () => {
  test.each([
    [withFields('keywords: []'), ['[]']],
    [withFields('keywords: ["tea", " "]'), ['["tea", " "]']],
  ])('finds in %j', (source, places) => expect(pointsAt(emptyKeyword, source)).toEqual(places))

  test.each([withFields('keywords: ["tea"]'), withFields('title: Tea')])('leaves %j', source =>
    expect(pointsAt(emptyKeyword, source)).toEqual([]),
  )
})
