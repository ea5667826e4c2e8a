// A form with every field, each written in a way of its own: one is changed, and only its bytes are others.
import { expect, test } from 'vitest'
import { fieldNames } from '../../../src/article/article-schema.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { composeSource } from '../../../src/screens/editor/draft/compose-source.ts'
import {
  changedFields,
  type FormValues,
  formValuesOf,
} from '../../../src/screens/editor/draft/form-values.ts'

type Change = Partial<Omit<FormValues, 'other'>>
/** As it stands, what is changed in the form, and what stands there then. */
const fields: Readonly<Record<string, [before: string, change: Change, after: string]>> = {
  title: ["'It''s here'   # the title", { title: 'It’s “gone”' }, "'It’s “gone”'   # the title"],
  date: [
    '2025-03-23 21:02:55.896 +0200',
    { date: '2025-04-01 21:02:55.896 +0200' },
    '2025-04-01 21:02:55.896 +0200',
  ],
  slug: ['  a-slug', { slug: 'b' }, '  b'],
  excerpt: ['>-\n  folded\n  text', { excerpt: 'folded\nother' }, '>-\n  folded\n\n  other'],
  metaDescription: ['|\n  one\n\n  two', { metaDescription: 'one\n\nthree\n' }, '|\n  one\n\n  three'],
  category: ['"Caf\\u00e9"', { category: 'Café au lait' }, '"Café au lait"'],
  categories: [
    '[{"type":"exact","name":"A","id":007}, {type: niche, name: B}]',
    {
      categories: [
        { type: 'exact', name: 'A', id: 7 },
        { type: 'niche', name: 'C' },
      ],
    },
    '[{"type":"exact","name":"A","id":007}, {type: niche, name: C}]',
  ],
  status: ['!!str draft', { status: 'review' }, '!!str review'],
  trending: ['True', { trending: false }, 'false'],
  featured: ['false # not yet', { featured: true }, 'true # not yet'],
  image: ['/pictures/a.png?x=1#y', { image: 'https://example.com/b.png' }, 'https://example.com/b.png'],
  imageAlt: ['', { imageAlt: 'A boat' }, ' A boat'],
  imageCredit: ['"[N](https://e.com)"', { imageCredit: '[M](https://e.com)' }, '"[M](https://e.com)"'],
  keywords: [
    '\n- one\n-   "two" # second\n# last\n- three',
    { keywords: ['one', 'two', 'four'] },
    '\n- one\n-   "two" # second\n# last\n- four',
  ],
  readingTime: ['6.50', { readingTime: '7' }, '7'],
  socialShare: ['plain over\n  two lines', { socialShare: 'one line' }, 'one line'],
  generatedBy: ['~', { generatedBy: 'A person' }, 'A person'],
}

const others =
  'big: 12345678901234567890\nhex: 0x1F\nno: NO\n"odd key": {a: 1,b: 2}\nupdated: 2024-5-1\nzip: "007"\n'

function sourceWith(name: string, text: string): string {
  const lines = Object.entries(fields).map(
    ([key, [before]]) => `${key}:${spaced(key === name ? text : before)}`,
  )
  return `\uFEFF--- \n# a comment\n${lines.join('\n')}\n${others}---\nText  \r\n`
}

const spaced = (text: string) => (text === '' || /^\s/.test(text) ? text : ` ${text}`)

test('every field of the schema is tried', () => {
  expect(Object.keys(fields)).toEqual(fieldNames)
})

test.each(Object.entries(fields))('%s alone', (name, [before, change, after]) => {
  for (const eol of ['\n', '\r\n']) {
    const inFile = (text: string) => text.replace(/\r?\n/g, eol)
    const source = inFile(sourceWith(name, before))
    const { data, body, canEditFields, problems } = parseArticle(source)
    expect(problems).toEqual([])
    expect(canEditFields).toBe(true)
    const values = { ...formValuesOf(data), ...change }
    const text = source.slice(body.from, body.to)
    expect(composeSource(source, changedFields(data, formValuesOf(data)), text)).toBe(source)
    expect(composeSource(source, changedFields(data, values), text)).toBe(inFile(sourceWith(name, after)))
  }
})

const dates = [
  '2024-05-01',
  '2024-05-01T10:00:00+02:00',
  '2024-05-01 10:00',
  '2024-05-01 10:00 +0200',
  '2024-05-01T10:00Z',
  '2024-05-01T10:00:00.000Z',
  '2024-05-01T10:00:00Z',
]

test.each(dates.flatMap(date => [date, `"${date}"`, `'${date}'`]))(
  'a date of %s keeps its quotes, zone and precision',
  written => {
    const source = `---\ntitle: A\ndate: ${written} # when\nother: ${written}\n---\n`
    const { data } = parseArticle(source)
    const date = String(data.date).replace('2024-05-01', '2024-06-02')
    const changed = changedFields(data, { ...formValuesOf(data), date })
    const expected = source.replace(
      `date: ${written}`,
      `date: ${written.replace('2024-05-01', '2024-06-02')}`,
    )
    expect(composeSource(source, changed, '')).toBe(expected)
  },
)
