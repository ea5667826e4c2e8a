import { describe, expect, test } from 'vitest'
import { fieldLength } from '../../../src/checks/rules/field-length.ts'
import { messagesOf, withFields } from '../try-rule.ts'

describe('field-length', () => {
  test('counts characters, not bytes or halves', () => {
    expect(messagesOf(fieldLength, withFields(`title: ${'é'.repeat(60)}`))).toEqual([])
    expect(messagesOf(fieldLength, withFields(`title: "${'🔑'.repeat(61)}"`))).toEqual([
      'The title has 61 characters; more than 60 are cut off.',
    ])
  })

  test('a search description is neither long nor short', () => {
    const of = (length: number) =>
      messagesOf(fieldLength, withFields(`metaDescription: ${'a'.repeat(length)}`)).length
    expect([49, 50, 160, 161].map(of)).toEqual([1, 0, 0, 1])
    expect(messagesOf(fieldLength, withFields('metaDescription: ""'))).toEqual([])
  })
})
