import { describe, expect, test } from 'vitest'
import { requiredField } from '../../../src/checks/rules/required-field.ts'
import { messagesOf, pointsAt, withFields } from '../try-rule.ts'

describe('required-field', () => {
  test('names each field that is missing or empty', () => {
    const source = withFields('title: Tea\nstatus: new\ndate: 2025-03-01\nslug: ""\nexcerpt: About tea.')
    expect(messagesOf(requiredField, source)).toEqual([
      'The article has no slug.',
      'The article has no category.',
    ])
    expect(pointsAt(requiredField, source)).toEqual(['""', ''])
  })

  test('an article without front matter has no title', () => {
    expect(messagesOf(requiredField, 'Text.\n')).toEqual(['The article has no title.'])
  })

  test('leaves what is complete, what other sites call otherwise, and what cannot be read', () => {
    const whole =
      'title: Tea\nstatus: new\ndate: 2025-03-01\nslug: tea\ndescription: About tea.\ncategories: [a]'
    expect(pointsAt(requiredField, withFields(whole))).toEqual([])
    expect(pointsAt(requiredField, withFields('title: A page without a status'))).toEqual([])
    expect(pointsAt(requiredField, withFields('title: [never closed'))).toEqual([])
  })
})
