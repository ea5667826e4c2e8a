// Whole tables of TOML front matter that come and go, wherever their parts stand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editFields } from '../../src/article/edit-fields.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits } from '../../src/article/text-edit.ts'

interface Line {
  text: string
  /** The key at the top that goes with it; null for blank lines and for comments between tables. */
  owner: string | null
}

const owned = (owner: string, ...texts: string[]): Line[] => texts.map(text => ({ text, owner }))
const rootLines = fc.subarray([
  ...owned('title', 'title = "A" # kept'),
  ...owned('a', 'a.one = 1'),
  ...owned('n', 'n = [1, # first', '  2]'),
  ...owned('a', "a.two = 'x' # why"),
])
const blocks = [
  owned('b', '[b]', '# within', 'x = 1'),
  owned('b', '  [ b . c ] # deeper', '  y = """', '[no header]', '"""'),
  owned('d', '[[d]]', 'x = 1', 'z.w = { "]" = "[" }'),
  owned('d', '[[d]]'),
  owned('d', '[d.e]', 'x = 2'),
  owned('f', '[f.g.h]', 'date = 2024-01-05'),
  owned('h i', '["h i"]', 'x = 1'),
  owned('empty', '[empty]'),
]
const between = fc.constantFrom<Line[]>(
  [],
  [{ text: '', owner: null }],
  [
    { text: '', owner: null },
    { text: '# about the next', owner: null },
  ],
)
const documents = fc.tuple(
  rootLines,
  fc.shuffledSubarray(blocks),
  fc.array(between, { minLength: blocks.length, maxLength: blocks.length }),
  fc.constantFrom('\n', '\r\n'),
)

test('F2 F4 a table goes with all its parts and nothing else, and comes back inline', () => {
  fc.assert(
    fc.property(documents, ([root, tables, gaps, eol]) => {
      const lines = [...root, ...tables.flatMap((block, at) => [...(gaps[at] ?? []), ...block])]
      const sourceOf = (kept: readonly Line[]) =>
        ['+++', ...kept.map(({ text }) => text), '+++', 'Body', ''].join(eol)
      const source = sourceOf(lines)
      const { data, problems } = parseArticle(source)
      fc.pre(problems.length === 0)
      for (const key of Object.keys(data)) {
        const { [key]: value, ...others } = data
        const after = applyEdits(source, editFields(source, { [key]: null }))
        expect(parseArticle(after)).toMatchObject({ data: others, problems: [] })
        expect(Object.keys(parseArticle(after).data).sort()).toEqual(Object.keys(others).sort())
        const isText = (line: string) => line.trim() !== ''
        expect(after.split(eol).filter(isText)).toEqual(
          sourceOf(lines.filter(({ owner }) => owner !== key))
            .split(eol)
            .filter(isText),
        )
        const back = applyEdits(after, editFields(after, { [key]: value }))
        expect(parseArticle(back).data).toEqual(data)
      }
    }),
  )
})

test('F4 one of several tables of an array goes by itself', () => {
  const source = '+++\n[[links]]\nto = "a"\n\n# The second.\n[[links]]\nto = "b"\n+++\n'
  expect(applyEdits(source, editFields(source, { links: [{ to: 'b' }] }))).toBe(
    '+++\n# The second.\n[[links]]\nto = "b"\n+++\n',
  )
})

test('F3 a key goes into an empty table as into any other', () => {
  const source = '+++\n[seo] # empty\n\n[b]\nx = 1\n+++\n'
  expect(applyEdits(source, editFields(source, { seo: { x: 1 } }))).toBe(
    '+++\n[seo] # empty\nx = 1\n\n[b]\nx = 1\n+++\n',
  )
})
