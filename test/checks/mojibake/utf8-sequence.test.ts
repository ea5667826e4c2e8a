// Sequences are strict UTF-8: what only looks like it is not touched.
import { describe, expect, test } from 'vitest'
import { candidatesFor, sequenceAt } from '../../../src/checks/mojibake/utf8-sequence.ts'

/** As Latin-1 reads them. */
const read = (...bytes: number[]) => String.fromCharCode(...bytes)

describe('a sequence', () => {
  test.each([
    ['two bytes', [0xc3, 0xa9], 'é'],
    ['three', [0xe2, 0x82, 0xac], '€'],
    ['four', [0xf0, 0x9f, 0x94, 0x91], '🔑'],
  ])('of %s is read', (_, bytes, character) =>
    expect(sequenceAt(read(...bytes), 0)).toMatchObject({ character, to: bytes.length }),
  )

  test.each([
    ['an overlong form of two bytes', [0xc1, 0x81]],
    ['an overlong form of three', [0xe0, 0x82, 0xac]],
    ['an overlong form of four', [0xf0, 0x82, 0x82, 0xac]],
    ['a surrogate', [0xed, 0xa0, 0xbd]],
    ['what lies past the last character', [0xf4, 0x90, 0x80, 0x80]],
    ['a following byte alone', [0xa9, 0xa9]],
    ['ASCII', [0x41, 0x42]],
  ])('is not %s', (_, bytes) => expect(sequenceAt(read(...bytes), 0)).toBeNull())

  test('that lost a byte has every character that the lost ones could have made', () => {
    const cut = sequenceAt(read(0xf0, 0x9f, 0xa4), 0)
    expect(cut?.character).toBeNull()
    const candidates = cut ? candidatesFor(cut) : []
    for (const emoji of ['🍤', '🏤', '🐤', '🤍', '🤏', '🤐', '🤝']) expect(candidates).toContain(emoji)
  })
})
