// Edits as lines to read: nothing is left out of what goes and comes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editedLines } from '../../src/ui/line-diff/edited-lines.ts'

test('the line, what goes and what comes', () => {
  const text = 'One\r\nTwo  three ab\r\nFour'
  const edits = [
    { from: 8, to: 9, insert: '' },
    { from: 16, to: 17, insert: 'c' },
    { from: 23, to: 23, insert: '\u200b' },
  ]
  expect(editedLines(text, edits)).toEqual([
    {
      line: 2,
      parts: [
        { kind: 'same', text: 'Two' },
        { kind: 'removed', text: '␣' },
        { kind: 'same', text: ' three ' },
        { kind: 'removed', text: 'a' },
        { kind: 'added', text: 'c' },
        { kind: 'same', text: 'b' },
      ],
    },
    {
      line: 3,
      parts: [
        { kind: 'same', text: 'Fou' },
        { kind: 'added', text: 'U+200B' },
        { kind: 'same', text: 'r' },
      ],
    },
  ])
})

test('a long line is cut around its edits', () => {
  const text = `${'a'.repeat(500)}X${'b'.repeat(500)}`
  const [place] = editedLines(text, [{ from: 500, to: 501, insert: 'Y' }])
  expect(place?.parts.map(part => part.text.length)).toEqual([41, 1, 1, 41])
})

test('every edit is shown once, with the number of its line', () => {
  const texts = fc.stringMatching(/^[ab\n]{0,40}$/)
  const cuts = fc.array(fc.nat(40), { maxLength: 8 })
  fc.assert(
    fc.property(texts, cuts, (text, places) => {
      const at = [...new Set(places.filter(each => each <= text.length))].sort((a, b) => a - b)
      const edits = at.flatMap((from, index) =>
        index % 2 === 0 ? [{ from, to: at[index + 1] ?? from, insert: `<${from}>` }] : [],
      )
      const shown = editedLines(text, edits)
      const added = shown.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'added'))
      expect(added.map(part => part.text)).toEqual(edits.map(({ insert }) => insert))
      for (const { line, parts } of shown) {
        const first = parts.find(({ kind }) => kind === 'added')?.text ?? ''
        const from = Number(first.slice(1, -1))
        expect(line).toBe(text.slice(0, from).split('\n').length)
      }
    }),
  )
})
