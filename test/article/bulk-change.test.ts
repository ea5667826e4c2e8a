import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BulkChange, checkBulkChange, planBulkChange } from '../../src/article/bulk-change.ts'
import { isGalleyError } from '../../src/article/galley-error.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits, invertEdits } from '../../src/article/text-edit.ts'
import type { TextSearch } from '../../src/article/text-replacer.ts'
import { nastyStrings } from './nasty-strings.ts'

const source = [
  '---',
  'title: "Trains at night" # keep',
  'status: new',
  "category: 'Travel'",
  'categories:',
  '  - { type: exact, name: Travel }',
  '  - type: general',
  '    name: "Travels"   # double',
  'keywords: [train, "night"]',
  'trending: true',
  '---',
  'Night trains run at night.\r\n',
  'A nightly one, too.\n',
].join('\n')

const changed = (change: BulkChange, text = source) => applyEdits(text, planBulkChange(text, change))
const plain: TextSearch = {
  find: 'night',
  replacement: 'day',
  isPattern: false,
  wholeWord: false,
  matchCase: true,
}
const inText = (search: Partial<TextSearch>): BulkChange => ({
  ...plain,
  ...search,
  kind: 'replace-text',
  inBody: true,
  fields: [],
})

function codeOf(task: () => unknown): string | null {
  try {
    task()
    return null
  } catch (error) {
    return isGalleyError(error) ? error.code : 'another error'
  }
}

describe('fields', () => {
  test('a value is written over the one that stands there, a missing one is taken out', () => {
    expect(changed({ kind: 'set-field', field: 'category', value: 'Rail' })).toBe(
      source.replace("'Travel'", "'Rail'"),
    )
    expect(changed({ kind: 'set-field', field: 'trending', value: null })).toBe(
      source.replace('trending: true\n', ''),
    )
  })

  test('what stands so already changes nothing, and a flag that is not there is off', () => {
    expect(planBulkChange(source, { kind: 'set-field', field: 'status', value: 'new' })).toEqual([])
    expect(planBulkChange(source, { kind: 'set-field', field: 'featured', value: false })).toEqual([])
    expect(planBulkChange(source, { kind: 'set-field', field: 'slug', value: null })).toEqual([])
  })

  test('a step that the status rules do not have is refused', () => {
    expect(codeOf(() => changed({ kind: 'set-field', field: 'status', value: 'published' }))).toBe('invalid')
    expect(changed({ kind: 'set-field', field: 'status', value: 'draft' })).toContain('status: draft\n')
  })

  test('a value that does not fit its field, and a source that cannot be read, are refused', () => {
    expect(codeOf(() => changed({ kind: 'set-field', field: 'slug', value: 'a b' }))).toBe('invalid')
    expect(codeOf(() => changed(inText({}), '---\ntitle: [\n---\nnight'))).toBe('invalid')
  })
})

describe('keywords', () => {
  test('are added once, renamed, merged and taken out, item by item', () => {
    expect(changed({ kind: 'add-keyword', keyword: 'rail' })).toBe(
      source.replace('"night"]', '"night", "rail"]'),
    )
    expect(planBulkChange(source, { kind: 'add-keyword', keyword: 'night' })).toEqual([])
    expect(changed({ kind: 'rename-keywords', names: ['night'], to: 'dark' })).toBe(
      source.replace('"night"]', '"dark"]'),
    )
    expect(changed({ kind: 'rename-keywords', names: ['train', 'night'], to: 'train' })).toBe(
      source.replace('train, "night"]', 'train]'),
    )
    expect(changed({ kind: 'rename-keywords', names: ['train'], to: null })).toBe(
      source.replace('train, "night"]', '"night"]'),
    )
  })

  test('in one text with commas stay one text', () => {
    const text = '---\nkeywords: a, b\n---\n'
    expect(changed({ kind: 'rename-keywords', names: ['b'], to: 'c' }, text)).toBe(
      '---\nkeywords: a, c\n---\n',
    )
    expect(changed({ kind: 'add-keyword', keyword: 'c' }, text)).toBe('---\nkeywords: a, b, c\n---\n')
  })
})

describe('categories', () => {
  test('are renamed in both places, with all else as it was', () => {
    expect(changed({ kind: 'rename-categories', names: ['Travel', 'Travels'], to: 'Rail' })).toBe(
      source
        .replace("'Travel'", "'Rail'")
        .replace('name: Travel ', 'name: Rail ')
        .replace('"Travels"', '"Rail"'),
    )
  })

  test('that are deleted leave, and what becomes the same level twice stays once', () => {
    const deleted = changed({ kind: 'rename-categories', names: ['Travel'], to: null })
    expect(parseArticle(deleted).data).toMatchObject({ categories: [{ name: 'Travels' }] })
    expect(parseArticle(deleted).data.category).toBeUndefined()
    const twice =
      '---\ncategories: [{"type":"exact","name":"A"},{"type":"exact","name":"B"},{"type":"niche","name":"B"}]\n---\n'
    expect(
      parseArticle(changed({ kind: 'rename-categories', names: ['B'], to: 'A' }, twice)).data.categories,
    ).toEqual([
      { type: 'exact', name: 'A' },
      { type: 'niche', name: 'A' },
    ])
  })
})

describe('find and replace', () => {
  test('touches the lines where it finds something, and keeps their line ends', () => {
    expect(changed(inText({}))).toBe(
      source.replace('run at night.', 'run at day.').replace('A nightly', 'A dayly'),
    )
    expect(changed(inText({ wholeWord: true, matchCase: false }))).toBe(
      source.replace('Night trains run at night.', 'day trains run at day.'),
    )
  })

  test('takes plain text as it is, and a pattern with its groups', () => {
    expect(changed(inText({ find: 'night.', replacement: '$1' }))).toContain('run at $1\r\n')
    expect(changed(inText({ isPattern: true, find: '(\\w+) one', replacement: 'one $1' }))).toContain(
      'A one nightly',
    )
  })

  test('looks into chosen fields, lists included', () => {
    const change: BulkChange = {
      ...plain,
      kind: 'replace-text',
      inBody: false,
      fields: ['title', 'keywords'],
    }
    expect(changed(change)).toBe(source.replace('at night"', 'at day"').replace('"night"]', '"day"]'))
  })

  test('looks into a field of any name', () => {
    const change: BulkChange = { ...plain, kind: 'replace-text', inBody: false, fields: ['__proto__'] }
    expect(changed(change, '---\n__proto__: night\n---\n')).toBe('---\n__proto__: day\n---\n')
  })

  test('refuses what is no pattern, what matches nothing, and a text that would become front matter', () => {
    for (const find of ['(', 'a)|(b', 'x*', ''])
      expect(codeOf(() => checkBulkChange(inText({ isPattern: true, find })))).toBe('invalid')
    const change = inText({ find: 'A', replacement: '---\nb: c\n---\n' })
    expect(codeOf(() => changed(change, 'A text.\n'))).toBe('invalid')
  })
})

const names = fc.constantFrom('Travel', 'Travels', 'train', 'night', 'Elsewhere')
const to = fc.constantFrom(...nastyStrings.filter(text => text.trim() !== ''), 'Rail')
const anyChange: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({ kind: fc.constant('add-keyword' as const), keyword: to }),
  fc.record({
    kind: fc.constantFrom('rename-keywords' as const, 'rename-categories' as const),
    names: fc.uniqueArray(names, { minLength: 1 }),
    to: fc.option(to),
  }),
  fc.record({
    kind: fc.constant('set-field' as const),
    field: fc.constantFrom('excerpt', 'category', 'new key'),
    value: fc.option(to),
  }),
)

test('any change can be taken back exactly, and done again it does nothing', () => {
  fc.assert(
    fc.property(anyChange, change => {
      try {
        const edits = planBulkChange(source, change)
        const text = applyEdits(source, edits)
        expect(applyEdits(text, invertEdits(source, edits))).toBe(source)
        expect(planBulkChange(text, change)).toEqual([])
        expect(text.slice(parseArticle(text).body.from)).toBe(source.slice(parseArticle(source).body.from))
      } catch (error) {
        if (!isGalleyError(error)) throw error
      }
    }),
    { numRuns: 100 },
  )
})
