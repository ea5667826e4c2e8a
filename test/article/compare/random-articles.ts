// Articles of every kind for the laws of a comparison: made at random, and all files of the fixtures.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { decodeSource } from '../../../src/article/source-bytes.ts'

const value = fc.oneof(
  fc.constantFrom(
    'Plain words',
    '"Quoted: words"',
    'true',
    '7',
    '1.0',
    '[a, b]',
    '\n  - one # why\n  - two',
    '|\n  a\n\n  b',
  ),
  fc.lorem({ maxCount: 4 }),
)
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom('title', 'date', 'slug', 'status', 'keywords', 'layout', 'x-y'), value)
    .map(([key, text]) => ({ key, text: `${key}: ${text}\n` })),
  fc.constantFrom('# a comment\n', '# another\n', '\n').map(text => ({ key: text, text })),
)
const paragraph = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 3 }),
  fc.constantFrom(
    '- one\n- two\n- three',
    '- one\n- two, changed\n- three',
    '```js\na\n\nb\n```',
    '## A heading',
    '### A heading',
    '| a | b |\n|---|---|',
    '[^1]: A note.',
    '東京は雨です。',
    '',
  ),
)
const blank = fc.constantFrom('\n\n', '\n\n\n', '\n \n', '\n')

const yamlArticle = fc
  .record({
    lines: fc.uniqueArray(line, { selector: ({ key }) => key, maxLength: 6 }),
    hasFrontMatter: fc.boolean(),
    paragraphs: fc.array(fc.tuple(paragraph, blank), { maxLength: 7 }),
    eol: fc.constantFrom('\n', '\r\n'),
    hasMark: fc.boolean(),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ lines, hasFrontMatter, paragraphs, eol, hasMark, end }) => {
    const head = hasFrontMatter ? `---\n${lines.map(({ text }) => text).join('')}---\n` : ''
    const text =
      head +
      paragraphs
        .map(parts => parts.join(''))
        .join('')
        .trimEnd() +
      end
    return (hasMark ? '\uFEFF' : '') + text.replaceAll('\n', eol)
  })
const jsonArticle = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom('title', 'slug', 'tags'),
      fc.oneof(fc.lorem({ maxCount: 2 }), fc.constant(['a'])),
    ),
    paragraph,
  )
  .map(([data, text]) => `${JSON.stringify(data, null, 2)}\n\n${text}\n`)
const tomlArticle = fc
  .tuple(
    fc.subarray(['title = "A"\n', 'tags = ["a", "b"]\n', 'x.y = 1\n', '# why\n', 'x.z = 2\n']),
    fc.boolean(),
    paragraph,
  )
  .map(
    ([lines, hasTable, text]) =>
      `+++\n${lines.join('')}${hasTable ? '[seo]\ntitle = "T"\n' : ''}+++\n${text}\n`,
  )

export const anyArticle = fc.oneof(
  { weight: 6, arbitrary: yamlArticle },
  { weight: 1, arbitrary: jsonArticle },
  { weight: 1, arbitrary: tomlArticle },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

const folder = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url))

export const fixtures: readonly [name: string, source: string][] = readdirSync(folder).map(name => [
  name,
  decodeSource(readFileSync(folder + name)),
])
