import { describe, expect, test } from 'vitest'
import { replacementCharacter } from '../../../src/checks/rules/replacement-character.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('replacement-character', () => {
  test('finds lost characters in text and fields', () => {
    expect(pointsAt(replacementCharacter, withFields('title: A\ufffdB', 'One \ufffd\ufffd two\n'))).toEqual([
      '\ufffd',
      '\ufffd\ufffd',
    ])
  })

  test('leaves code, and what broken characters tell already', () => {
    expect(pointsAt(replacementCharacter, 'The sign `\ufffd` in code, and â€\ufffd.\n')).toEqual([])
  })
})
