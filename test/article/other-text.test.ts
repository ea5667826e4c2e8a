// The fields outside the schema as a text: it shows their bytes, and an edit of it changes nothing else.
import { expect, test, vi } from 'vitest'
import { editOtherText, otherText } from '../../src/article/other-text/other-text.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits } from '../../src/article/text-edit.ts'
import { corpusFiles } from './corpus-files.ts'

vi.setConfig({ testTimeout: 60_000 })

const yaml = [
  '---',
  '# on top',
  'title: "A"   # kept',
  'rating:   4 # of 5',
  'nested:',
  '    deep: [1,  2]',
  '    # inside',
  '# of the slug',
  "slug: 'a'",
  'tags:',
  '- one',
  '-   two',
  'readingTime: 5.0',
  'note: "007"',
  '---',
  '',
  'Text\r',
  '',
].join('\n')

const shown = [
  'rating:   4 # of 5',
  'nested:',
  '    deep: [1,  2]',
  '    # inside',
  'tags:',
  '- one',
  '-   two',
  'note: "007"',
  '',
].join('\n')

const edited = (source: string, next: string) => applyEdits(source, editOtherText(source, next))

test('the text shows each field as it stands, and putting it back changes nothing', () => {
  expect(otherText(yaml)).toBe(shown)
  expect(editOtherText(yaml, shown)).toEqual([])
})

test.each([
  ['rating:   4 # of 5', 'rating: 5'],
  ['    deep: [1,  2]\n', '    deep: [1,  2]\n    more:   yes # really\n'],
  ['-   two\n', ''],
  ['note: "007"\n', 'note: "007"\nlast: >\n  folded\n  text\n'],
  ['rating:   4 # of 5\nnested:\n    deep: [1,  2]\n    # inside\n', ''],
])('%j becomes %j, and not another byte', (from, to) => {
  expect(edited(yaml, shown.replace(from, to))).toBe(yaml.replace(from, to))
})

test('lines of the file keep their ends; new ones get the end of the file', () => {
  const source = yaml.replaceAll('\r', '').replaceAll('\n', '\r\n')
  expect(otherText(source)).toBe(shown)
  expect(edited(source, shown.replace('note: "007"', 'note: x'))).toBe(source.replace('"007"', 'x'))
  expect(edited(source, `${shown}a: 1\nb: 2`)).toBe(source.replace('"007"\r\n', '"007"\r\na: 1\r\nb: 2\r\n'))
})

test('an edit over the fields between leaves them where they are', () => {
  const next = 'rating: 3\ntags: [one]\nnote: "007"\n'
  const after = edited(yaml, next)
  expect(otherText(after)).toBe(next)
  expect(after).toContain('# on top\ntitle: "A"   # kept\n')
  expect(after).toContain("# of the slug\nslug: 'a'\n")
  expect(after).toContain('readingTime: 5.0\n')
})

test('all of it can go, and the first can come', () => {
  const none = edited(yaml, '')
  expect(otherText(none)).toBe('')
  expect(none).toBe(
    '---\n# on top\ntitle: "A"   # kept\n# of the slug\nslug: \'a\'\nreadingTime: 5.0\n---\n\nText\r\n',
  )
  expect(edited(none, 'rating: 4')).toBe(none.replace('5.0\n', '5.0\nrating: 4\n'))
})

test.each([
  ['a: 1\nb: "open\n', /^Line 2: /],
  ['a: 1\nb: x: y\n', /^Line 2: A value with a colon/],
  ['a: 1\na: 2\n', /^Line 2: The key “a” stands here twice/],
  ['\ta: 1\n', /^Line 1: /],
  ['a: 1\nkeywords: [x]\n', /“keywords” has a place of its own in the form/],
  ['a: 1\ntitle: B\n', /^Line 2: The key “title” stands here twice/],
  ['a: 1\n---\nb: 2\n', /./],
  ['just words\n', /^Line 1: /],
])('%j is refused, with its line', (next, message) => {
  expect(() => editOtherText(yaml, next)).toThrow(
    expect.objectContaining({ code: 'invalid', message: expect.stringMatching(message) }),
  )
})

test('an anchor that another field uses cannot go', () => {
  const source = '---\nbase: &b x\ntitle: *b\n---\n'
  expect(() => editOtherText(source, '')).toThrow()
  expect(() => editOtherText(source, 'base: &b y\n')).not.toThrow()
})

test('TOML: keys of the root and tables, each run in its place', () => {
  const source =
    '+++\ntitle = "A"\nrating = 4 # of 5\n\n[params]\ndeep = [1,  2]\n\n[[categories]]\ntype = "exact"\nname = "N"\n+++\n'
  const text = 'rating = 4 # of 5\n\n[params]\ndeep = [1,  2]\n'
  expect(otherText(source)).toBe(text)
  expect(edited(source, text.replace('1,  2', '1,  3'))).toBe(source.replace('1,  2', '1,  3'))
  expect(() => editOtherText(source, 'rating = \n')).toThrow(/^Line 1: /)
})

test('JSON: each member as it stands', () => {
  const source = '{\n  "title": "A",\n  "rating": 4.0,\n  "nested": {"deep":[1,2]}\n}\nText\n'
  const text = '{\n  "rating": 4.0,\n  "nested": {"deep":[1,2]}\n}'
  expect(otherText(source)).toBe(text)
  expect(edited(source, text)).toBe(source)
  expect(edited(source, text.replace('[1,2]', '[1,3]'))).toBe(source.replace('[1,2]', '[1,3]'))
  expect(edited(source, '{"rating": 4.0}')).toBe(source.replace(',\n  "nested": {"deep":[1,2]}', ''))
  expect(() => editOtherText(source, '{\n  "rating": }')).toThrow(/^Line 2: /)
  expect(() => editOtherText(source, '{"slug": "x"}')).toThrow(/“slug” has a place of its own/)
})

test('JSON: what is null and was not touched stays', () => {
  const source = '{\n  "title": "A",\n  "note": null,\n  "rating": 1\n}\nText\n'
  const text = otherText(source) ?? ''
  expect(edited(source, text.replace('1', '2'))).toBe(source.replace('1', '2'))
  expect(() => editOtherText(source, text.replace('1', 'null'))).toThrow(/“rating” can only be made null/)
})

test('where the fields stand in no lines of their own there is no text', () => {
  expect(otherText('---\n{title: A, rating: 4}\n---\n')).toBeNull()
  expect(otherText('---\ntitle: "open\n---\n')).toBeNull()
  expect(otherText('Text alone\n')).toBeNull()
})

test('of every file: put back as it is nothing changes, and what is added and taken out again leaves its bytes', () => {
  let shownFiles = 0
  for (const { name, source } of corpusFiles()) {
    const text = otherText(source)
    if (text === null) continue
    shownFiles += 1
    expect(editOtherText(source, text), name).toEqual([])
    if (parseArticle(source).format === 'json' || /\n\[/.test(`\n${text}`)) continue
    const line = parseArticle(source).format === 'toml' ? 'zz_new = 1' : 'zz_new: 1'
    const added = applyEdits(source, editOtherText(source, `${text}${line}\n`))
    expect(parseArticle(added).data.zz_new, name).toBe(1)
    expect(applyEdits(added, editOtherText(added, text)), name).toBe(source)
  }
  expect(shownFiles).toBeGreaterThan(5)
})
