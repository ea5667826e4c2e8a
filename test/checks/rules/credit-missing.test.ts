import { describe, expect, test } from 'vitest'
import { creditMissing } from '../../../src/checks/rules/credit-missing.ts'
import { messagesOf, withFields } from '../try-rule.ts'

describe('credit-missing', () => {
  const image = 'image: https://images.unsplash.com/photo-1'

  test('wants a name, and from photo sites a link', () => {
    expect(messagesOf(creditMissing, withFields(image))).toEqual(['The lead image has no credit.'])
    expect(messagesOf(creditMissing, withFields(`${image}\nimageCredit: ""`))).toEqual([
      'The lead image has no credit.',
    ])
    expect(messagesOf(creditMissing, withFields(`${image}\nimageCredit: Ann`))).toEqual([
      'The credit of the lead image has no link to its maker.',
    ])
  })

  test.each([
    `${image}\nimageCredit: "[Ann](https://unsplash.com/@ann)"`,
    'image: https://photos.test/a.jpg\nimageCredit: Ann',
    'image: /images/own.jpg',
    'title: no image',
  ])('leaves %j', lines => expect(messagesOf(creditMissing, withFields(lines))).toEqual([]))
})
