import { describe, expect, test } from 'vitest'
import { repeatedKeyword } from '../../../src/checks/rules/repeated-keyword.ts'
import { messagesOf, withFields } from '../try-rule.ts'

describe('repeated-keyword', () => {
  test('tells repeated and empty ones', () => {
    expect(messagesOf(repeatedKeyword, withFields('keywords: [tea, "", Tea , bread]'))).toEqual([
      'A keyword is empty.',
      'The keyword “Tea” stands here more than once.',
    ])
  })

  test.each(['keywords: [tea, green tea]', 'keywords: tea, tea', 'keywords: []'])('leaves %j', lines =>
    expect(messagesOf(repeatedKeyword, withFields(lines))).toEqual([]),
  )
})
