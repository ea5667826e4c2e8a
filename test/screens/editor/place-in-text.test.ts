// From a word of the drawn article to the same word of its text.
import { expect, test } from 'vitest'
import { footnoteLines, placeInText } from '../../../src/screens/editor/text/place-in-text.ts'

const text = `# Boats

A *boat* and a [boat](/boat "boat"), ![boat](boat.png) and the last **boat**.

- 日本語の本文 here[^n]

[^n]: A note on
    two lines.

End.
`
const paragraph = 'A boat and a boat,  and the last boat.'
const at = (drawn: string, first = 2, last = first) => {
  const [before = '', after = ''] = drawn.split('|')
  return text.slice(0, placeInText(text, { first, last, before, after })).split('\n').at(-1)
}

test.each([
  ['A |boat and a boat', 'A *'],
  ['A boat and a bo|at,', 'A *boat* and a [bo'],
  [
    `${paragraph.slice(0, -5)}|boat.`,
    'A *boat* and a [boat](/boat "boat"), ![boat](boat.png) and the last **',
  ],
  ['|', ''],
  ['A boat and |.', 'A *boat* and'],
  ['nowhere|', ''],
])('%j is found', (drawn, line) => {
  expect(at(drawn)).toBe(line)
})

test('within a run of letters without blanks it is the same letter', () => {
  expect(at('日本語|の本文 here', 4)).toBe('- 日本語')
})

test('a footnote has the lines of its definition', () => {
  expect(footnoteLines(text, 'N')).toEqual({ first: 6, last: 8 })
  expect(footnoteLines(text, 'other')).toBeNull()
})
