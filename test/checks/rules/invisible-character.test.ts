import { describe, expect, test } from 'vitest'
import { invisibleCharacter } from '../../../src/checks/rules/invisible-character.ts'
import { fixed, pointsAt } from '../try-rule.ts'

describe('invisible-character', () => {
  test.each([
    ['zero\u200bwidth', 'zerowidth'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['a\u2060b\ufeffc', 'abc'],
    ['line\u2028end', 'line end'],
    ['bell\u0007', 'bell'],
  ])('takes it out of %j', (source, clean) => {
    expect(fixed(invisibleCharacter, source)).toBe(clean)
    expect(pointsAt(invisibleCharacter, clean)).toEqual([])
  })

  test('a direction override is told and not taken out unasked', () => {
    const source = 'abc\u202edef'
    expect(pointsAt(invisibleCharacter, source)).toHaveLength(1)
    expect(fixed(invisibleCharacter, source)).toBe(source)
    expect(fixed(invisibleCharacter, source, { all: true })).toBe('abcdef')
  })

  test.each([
    '\ufeffA mark at the beginning',
    '👩\u200d🚀 ❤\ufe0f',
    'می\u200cخواهم',
    'क्\u200dष',
    '`a\u200bb`',
    'tab\tand\r\nline ends',
  ])('leaves %j', source => expect(pointsAt(invisibleCharacter, source)).toEqual([]))
})
