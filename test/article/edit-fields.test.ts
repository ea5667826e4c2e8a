import { describe, expect, test } from 'vitest'
import { editFields } from '../../src/article/edit-fields.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits, invertEdits } from '../../src/article/text-edit.ts'

const invalid = expect.objectContaining({ code: 'invalid' })

/** Front matter in, front matter out; the fences and the body are added here. */
function edited(yaml: string, changes: Record<string, unknown>): string {
  const source = `---\n${yaml}---\nBody\n`
  const edits = editFields(source, changes)
  const after = applyEdits(source, edits)
  expect(applyEdits(after, invertEdits(source, edits))).toBe(source)
  expect(after.endsWith('---\nBody\n')).toBe(true)
  return after.slice(4, -'---\nBody\n'.length)
}

describe('F2 F3 a new value in the style of the old one', () => {
  test.each<[name: string, yaml: string, changes: Record<string, unknown>, expected: string]>([
    [
      'double-quoted',
      'title: "Old"\n',
      { title: 'A "new" one: C:\\x' },
      'title: "A \\"new\\" one: C:\\\\x"\n',
    ],
    ['single-quoted', "title: 'Old'\n", { title: "it's" }, "title: 'it''s'\n"],
    ['single-quoted, but a line break needs double', "title: 'Old'\n", { title: 'a\nb' }, 'title: "a\\nb"\n'],
    ['plain', 'title: Old\n', { title: 'New and better' }, 'title: New and better\n'],
    [
      'plain that must be quoted',
      'title: Old\n',
      { title: 'Guide: the start' },
      'title: "Guide: the start"\n',
    ],
    ['plain among single quotes', "title: Old\nslug: 's'\n", { title: 'a: b' }, "title: 'a: b'\nslug: 's'\n"],
    ['the comment behind it', 'title: Old   # why\n', { title: 'New' }, 'title: New   # why\n'],
    ['an empty value', 'title:\nslug: \n', { title: 'New', slug: 'n' }, 'title: "New"\nslug: "n" \n'],
    [
      'an empty value with a comment',
      'title:   # none yet\n',
      { title: 'New' },
      'title: "New"   # none yet\n',
    ],
    [
      'several lines of plain text become one',
      'title: Old\n  and long\nslug: s\n',
      { title: 'New' },
      'title: New\nslug: s\n',
    ],
    [
      'a literal block',
      'text: |- # why\n    Old\n\nslug: s\n',
      { text: 'a\n\n b' },
      'text: |- # why\n    a\n\n     b\n\nslug: s\n',
    ],
    ['a block that begins with a blank', 'text: |\n  Old\n', { text: ' a\nb\n' }, 'text: |2\n   a\n  b\n'],
    ['a block whose last line end goes', 'text: |\n  Old\n', { text: 'new' }, 'text: |-\n  new\n'],
    [
      'a folded block',
      'text: >-\n  aa bb\n  cc\n',
      { text: 'dd ee ff\ngg' },
      'text: >-\n  dd ee\n  ff\n\n  gg\n',
    ],
    ['a folded block that must be literal', 'text: >\n  aa\n', { text: 'a\n  b\n' }, 'text: |\n  a\n    b\n'],
    [
      'a block that only quotes can hold',
      'text: |\n  aa\nz: 1\n',
      { text: 'a\u0007' },
      'text: "a\\a"\nz: 1\n',
    ],
    ['a number', 'readingTime: 6 # min\n', { readingTime: 7.5 }, 'readingTime: 7.5 # min\n'],
    ['a boolean', 'trending: true\n', { trending: false }, 'trending: false\n'],
    ['an alias gives way, its anchor stays', 'a: &x one\nb: *x\n', { b: 'two' }, 'a: &x one\nb: two\n'],
    ['the tag for text', 'a: !!str 2024\n', { a: 2025 }, 'a: !!str 2025\n'],
    [
      'in a flow mapping',
      'seo: { title: Old, n: 1 }\n',
      { seo: { title: 'a, b', n: 1 } },
      'seo: { title: "a, b", n: 1 }\n',
    ],
    [
      'in a nested mapping',
      'seo:\n    title: Old # c\n    n: 1\n',
      { seo: { title: 'New', n: 1 } },
      'seo:\n    title: New # c\n    n: 1\n',
    ],
    ['a list becomes text', 'tags: # c\n  - a\n  - b\nz: 1\n', { tags: 'a' }, 'tags: a # c\nz: 1\n'],
    ['text becomes a list', 'tags: a\nz: b\n', { tags: ['a', 'b, c'] }, 'tags: [a, "b, c"]\nz: b\n'],
    [
      'a merged key gets an own line',
      'd: &d {a: 1}\nm:\n  <<: *d\n  b: 2\n',
      { m: { a: 3, b: 2 } },
      'd: &d {a: 1}\nm:\n  <<: *d\n  b: 2\n  a: 3\n',
    ],
  ])('%s', (_name, yaml, changes, expected) => {
    expect(edited(yaml, changes)).toBe(expected)
  })
})

test('F2 a backslash that its generator forgot to double comes back as it was', () => {
  const source = '---\ntitle: "The C:\\Puppet \\a \\e"\n---\n'
  const { title } = parseArticle(source).data
  const other = applyEdits(source, editFields(source, { title: 'Other' }))
  expect(applyEdits(other, editFields(other, { title }))).toBe(source)
})

describe('F2 what is equal is not written', () => {
  test.each([
    [
      'zip: 01234\nn: 1.0\nbig: 12345678901234567890\n',
      { n: 1, big: Number('12345678901234567890'), zip: 1234 },
    ],
    ["title: 'x'\ntags: [ a,b ]\n", { title: 'x', tags: ['a', 'b'], slug: null }],
  ])('%j', (yaml, changes) => {
    expect(editFields(`---\n${yaml}---\n`, changes)).toEqual([])
  })
})

describe('F3 new keys go after the key that precedes them in the schema', () => {
  test.each<[name: string, yaml: string, changes: Record<string, unknown>, expected: string]>([
    [
      'after the last one before it',
      'title: "T"\nstatus: "new"\n',
      { slug: 's' },
      'title: "T"\nslug: "s"\nstatus: "new"\n',
    ],
    ['before all others', '# header\nslug: s\n', { title: 'T' }, '# header\ntitle: T\nslug: s\n'],
    [
      'other keys go to the end',
      'title: T\nauthor: A\n',
      { editor: 'B' },
      'title: T\nauthor: A\neditor: B\n',
    ],
    [
      'after a block and its comment',
      'keywords:\n  - a\n  # last\nx: 1\n',
      { readingTime: 3 },
      'keywords:\n  - a\n  # last\nreadingTime: 3\nx: 1\n',
    ],
    [
      'a list as the other lists',
      'title: T\ntags:\n- a\n',
      { keywords: ['k', 'l'] },
      'title: T\nkeywords:\n- k\n- l\ntags:\n- a\n',
    ],
    [
      'a list as generators write it',
      'title: "T"\n',
      { keywords: ['k', 'l'] },
      'title: "T"\nkeywords: ["k", "l"]\n',
    ],
    ['in an empty block', '', { title: 'T' }, 'title: "T"\n'],
    ['below comments alone', '# c\n', { title: 'T' }, '# c\ntitle: "T"\n'],
    ['in a flow root', '{title: T, x: 1}\n', { slug: 's' }, '{title: T, slug: s, x: 1}\n'],
  ])('%s', (_name, yaml, changes, expected) => {
    expect(edited(yaml, changes)).toBe(expected)
  })
})

describe('F2 a removed key takes its own lines along and no others', () => {
  test.each<[yaml: string, key: string, expected: string]>([
    ['a: 1\n# about b\nb: |+\n  x\n\nc: 3\n', 'b', 'a: 1\n# about b\nc: 3\n'],
    ['a: 1\nb:\n- x\n- y\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
    ['a: 1\n', 'a', ''],
    ['{a: 1, b: 2}\n', 'b', '{a: 1}\n'],
  ])('%j without %s', (yaml, key, expected) => {
    expect(edited(yaml, { [key]: null })).toBe(expected)
  })
})

describe('refused, with nothing done', () => {
  test.each([
    ['a key that stands twice', 'title: a\ntitle: b\n', { title: 'c' }],
    ['a value that is used elsewhere', 'title: &t a\nog: *t\n', { title: 'c' }],
    ['a foreign tag', 'v: !env HOME\n', { v: 'x' }],
    ['a merged key', 'd: &d {a: 1}\n<<: *d\n', { a: null }],
    ['a lone surrogate', 'title: a\n', { title: '\ud800' }],
    ['not a number', 'n: 1\n', { n: Number.NaN }],
    ['a function', 'n: 1\n', { n: () => 1 }],
  ])('%s', (_name, yaml, changes) => {
    expect(() => editFields(`---\n${yaml}---\n`, changes)).toThrow(invalid)
  })

  test('other keys of an article with a key twice can be edited', () => {
    expect(edited('title: a\ntitle: b\nslug: s\n', { slug: 't' })).toBe('title: a\ntitle: b\nslug: t\n')
  })
})

describe('F2 line ends', () => {
  test('new lines take the line end of the line before them', () => {
    const source = '---\r\ntitle: T\r\ntext: |\r\n  a\r\n---\r\nBody\r\n'
    const after = applyEdits(source, editFields(source, { slug: 's', text: 'b\nc\n', keywords: ['k'] }))
    expect(after).toBe(
      '---\r\ntitle: T\r\nslug: s\r\nkeywords: [k]\r\ntext: |\r\n  b\r\n  c\r\n---\r\nBody\r\n',
    )
  })

  test('an article without front matter gets a block at its top, after the byte order mark', () => {
    const source = '\ufeffText\r\nmore'
    const after = applyEdits(source, editFields(source, { title: 'T' }))
    expect(after).toBe('\ufeff---\r\ntitle: "T"\r\n---\r\nText\r\nmore')
    expect(parseArticle(after).data).toEqual({ title: 'T' })
  })
})

describe('TOML and JSON', () => {
  const toml = '+++\ntitle = \'a\' # c\ndate = 2024-01-05 10:00:00Z\nn = 1.0\n[extra]\nk = "v"\n+++\nBody\n'

  test.each<[source: string, changes: Record<string, unknown>, expected: [old: string, now: string]]>([
    [toml, { title: 'b' }, ["'a'", "'b'"]],
    [toml, { title: "it's" }, ["'a'", '"it\'s"']],
    [toml, { date: '2024-01-06 10:00:00Z' }, ['01-05', '01-06']],
    [toml, { n: 2 }, ['1.0', '2.0']],
    [toml, { slug: 's' }, ['n = 1.0', 'slug = "s"\nn = 1.0']],
    [toml, { n: null }, ['n = 1.0\n', '']],
    [toml, { extra: null }, ['[extra]\nk = "v"\n', '']],
    [toml, { extra: { k: 'w', l: [true] } }, ['k = "v"', 'k = "w"\nl = [true]']],
    ['{"title":"a","n":1.0}\nBody', { title: 'b"' }, ['"a"', '"b\\""']],
    ['{\n  "title": "a",\n  "n": 1.0\n}\n', { slug: 's' }, ['"a",\n', '"a",\n  "slug": "s",\n']],
    ['{"title":"a","n":1.0}\n', { title: null }, ['"title":"a",', '']],
    ['{}\n', { title: 'a' }, ['{}', '{"title": "a"}']],
  ])('F2 %j with %j', (source, changes, [old, now]) => {
    expect(applyEdits(source, editFields(source, changes))).toBe(source.replace(old, now))
  })

  test('null is refused in TOML', () => {
    expect(() => editFields(toml, { title: { a: null } })).toThrow(invalid)
  })
})
