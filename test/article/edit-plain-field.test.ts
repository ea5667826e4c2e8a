import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editFields } from '../../src/article/edit-fields.ts'
import { editPlainField } from '../../src/article/edit-plain-field.ts'
import { applyEdits } from '../../src/article/text-edit.ts'
import { generatePile } from '../bench/generate-pile.ts'
import { nastyStrings } from './nasty-strings.ts'

const changes: [field: string, value: unknown][] = [
  ['status', 'archived'],
  ['category', 'Food & drink: what "to" eat'],
  ['trending', false],
  ['featured', true],
]

test('what it gives for a generated pile is what the parser gives', () => {
  let given = 0
  for (const { source } of generatePile({ count: 60, seed: 3 })) {
    for (const [field, value] of changes) {
      const edits = editPlainField(source, field, value)
      if (edits === null) continue
      given += 1
      expect(applyEdits(source, edits)).toBe(applyEdits(source, editFields(source, { [field]: value })))
    }
  }
  expect(given).toBeGreaterThan(100)
})

test('whatever the values are, it gives what the parser gives, or nothing', () => {
  const value = fc.oneof(fc.constantFrom(...nastyStrings), fc.string(), fc.boolean(), fc.nat())
  const lineEnd = fc.constantFrom('\n', '\r\n')
  fc.assert(
    fc.property(value, value, value, lineEnd, (first, before, after, eol) => {
      const lines = [
        '---',
        `a: ${JSON.stringify(first)}`,
        `b: ${JSON.stringify(before)}`,
        '---',
        '',
        'b: "x"',
        '',
      ]
      const source = lines.join(eol)
      const edits = editPlainField(source, 'b', after)
      if (edits) expect(applyEdits(source, edits)).toBe(applyEdits(source, editFields(source, { b: after })))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['another kind', 'a: 1'],
  ['blanks after the value', 'a: "x"  '],
  ['an escape that JSON would not write', 'a: "\\u0041"'],
  ['no such field', 'b: "x"'],
  ['front matter that is not plain', 'a: "x" # note'],
])('leaves to the parser: %s', (_, line) => {
  expect(editPlainField(`---\n${line}\n---\n`, 'a', 'y')).toBeNull()
})
