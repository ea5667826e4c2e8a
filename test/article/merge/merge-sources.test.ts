// Merges as people meet them, one by one.
import { describe, expect, test } from 'vitest'
import { type MergedSources, mergeSources, settleMerge } from '../../../src/article/merge-sources.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'

const base =
  '---\n# By hand\ntitle: "A title"   # working\nslug: a\nstatus: new\nkeywords: [tea, milk]\n---\n\n' +
  'The shop pays first, then the rider.\n\nA bicycle has a thousand parts.\n\nThe end.\n'

function merged(change: (text: string) => string, others: (text: string) => string, from = base) {
  return mergeSources(from, change(from), others(from))
}

/** The text when there is nothing to decide; fails when there is. */
function clean(merge: MergedSources): string {
  expect(merge.conflicts).toEqual([])
  return settleMerge(merge, [])
}

const replace = (old: string, now: string) => (text: string) => {
  expect(text).toContain(old)
  return text.replace(old, () => now)
}

describe('what only one side changed is taken', () => {
  test('a field and a paragraph', () => {
    const merge = merged(replace('A title', 'Mine'), replace('a thousand', 'about a thousand'))
    expect(clean(merge)).toBe(base.replace('A title', 'Mine').replace('a thousand', 'about a thousand'))
    expect(merge.taken).toEqual({ fields: [], changes: 1 })
  })

  test('fields beside each other, with the comments of both', () => {
    const merge = merged(
      replace('title: "A title"   # working\n', 'title: "Mine"   # mine\n'),
      replace('slug: a\n', 'slug: b\n# theirs\n'),
    )
    expect(clean(merge)).toContain('title: "Mine"   # mine\nslug: b\n# theirs\nstatus: new\n')
    expect(merge.taken.fields).toEqual(['slug'])
  })

  test('a new field of each, at one place', () => {
    const merge = merged(
      replace('status: new\n', 'status: new\nlayout: mine\n'),
      replace('status: new\n', 'status: new\nauthor: theirs\n'),
    )
    expect(clean(merge)).toContain('layout: mine\n')
    expect(clean(merge)).toContain('author: theirs\n')
    expect(merge.taken.fields).toEqual(['author'])
  })

  test('keywords of both, in the style of theirs', () => {
    const merge = merged(
      replace('[tea, milk]', '[tea, milk, mine]'),
      replace('[tea, milk]', '["tea", milk, theirs]'),
    )
    expect(clean(merge)).toContain('keywords: ["tea", milk, theirs, mine]\n')
    expect(merge.taken.fields).toEqual(['keywords'])
  })

  test('words of one sentence', () => {
    const merge = merged(replace('shop pays', 'maker pays'), replace('the rider', 'the cyclist'))
    expect(clean(merge)).toContain('The maker pays first, then the cyclist.')
  })

  test('paragraphs beside each other, added, removed and at the end', () => {
    const end = (word: string) => (text: string) => `${text}\n${word}\n`
    expect(clean(merged(replace('The end.', 'An end.'), replace('A bicycle', 'A bike')))).toBe(
      base.replace('The end.', 'An end.').replace('A bicycle', 'A bike'),
    )
    expect(clean(merged(replace('The end.\n', ''), replace('The shop', 'A shop')))).not.toContain('The end.')
    expect(clean(merged(end('Mine.'), replace('The end.', 'An end.')))).toBe(
      `${base.replace('The end.', 'An end.')}\nMine.\n`,
    )
  })

  test('line ends that one side changed all over', () => {
    const merge = merged(replace('A title', 'Mine'), text => text.replaceAll('\n', '\r\n'))
    expect(clean(merge)).toBe(base.replace('A title', 'Mine').replaceAll('\n', '\r\n'))
  })

  test('the same change of both, once', () => {
    const merge = merged(replace('A title', 'Ours'), text =>
      replace('A title', 'Ours')(text.replace('end', 'END')),
    )
    expect(clean(merge)).toBe(base.replace('A title', 'Ours').replace('end', 'END'))
  })

  test.each([
    ['TOML', '+++\ntitle = "A" # why\nn = 1\n+++\nText\n', 'title = "A"', 'title = "B"', 'n = 1', 'n = 2'],
    ['JSON', '{\n  "title": "A",\n  "n": 1\n}\nText\n', '"title": "A"', '"title": "B"', '"n": 1', '"n": 2'],
  ])('fields of %s', (_format, from, mine, myNew, theirs, theirNew) => {
    const merge = merged(replace(mine, myNew), replace(theirs, theirNew), from)
    expect(clean(merge)).toBe(from.replace(mine, myNew).replace(theirs, theirNew))
    expect(merge.taken.fields).toEqual(['n'])
  })

  test('lines of front matter that nobody can read', () => {
    const broken = '---\ntitle: "A\nslug: a\nstatus: new\n---\nText\n'
    const merge = merged(replace('slug: a', 'slug: b'), replace('Text', 'Texts'), broken)
    expect(clean(merge)).toBe(broken.replace('slug: a', 'slug: b').replace('Text', 'Texts'))
  })
})

describe('what both changed in different ways is a conflict', () => {
  test('a field: mine, theirs, both, or something else, in place and in style', () => {
    const merge = merged(replace('A title', 'Mine'), replace('A title', 'Theirs'))
    expect(merge.conflicts).toEqual([
      { kind: 'field', key: 'title', base: 'A title', mine: 'Mine', theirs: 'Theirs' },
    ])
    for (const [choice, title] of [
      ['mine', 'Mine'],
      ['theirs', 'Theirs'],
      ['both', 'Mine Theirs'],
      [{ text: 'Other' }, 'Other'],
    ] as const)
      expect(settleMerge(merge, [choice])).toBe(base.replace('A title', title))
  })

  test('a field that one took away and the other changed', () => {
    const merge = merged(replace('slug: a\n', ''), replace('slug: a', 'slug: b'))
    expect(merge.conflicts).toEqual([{ kind: 'field', key: 'slug', base: 'a', mine: undefined, theirs: 'b' }])
    expect(settleMerge(merge, ['mine'])).toBe(base.replace('slug: a\n', ''))
    expect(settleMerge(merge, ['theirs'])).toBe(base.replace('slug: a', 'slug: b'))
  })

  test('words: only these, the rest of the paragraph is merged', () => {
    const merge = merged(
      text => text.replace('shop', 'maker').replace('The end', 'My end'),
      text => text.replace('shop', 'buyer').replace('rider', 'cyclist'),
    )
    expect(merge.conflicts).toEqual([
      { kind: 'text', grain: 'word', base: 'shop', mine: 'maker', theirs: 'buyer' },
    ])
    expect(settleMerge(merge, ['both'])).toContain('The maker buyer pays first, then the cyclist.')
    expect(settleMerge(merge, ['mine'])).toContain('My end.')
  })

  test('paragraphs that both wrote at one place stay apart when both are taken', () => {
    const merge = merged(
      replace('The end.\n', 'The end.\n\nMine.\n'),
      replace('The end.\n', 'The end.\n\nTheirs.\n'),
    )
    expect(merge.conflicts).toHaveLength(1)
    expect(settleMerge(merge, ['both'])).toBe(`${base}\nMine.\n\nTheirs.\n`)
  })

  test('a paragraph that one removed and the other changed is one place', () => {
    const merge = merged(replace('A bicycle has a thousand parts.\n\n', ''), replace('thousand', 'hundred'))
    expect(merge.conflicts).toHaveLength(1)
    expect(settleMerge(merge, ['theirs'])).toBe(base.replace('thousand', 'hundred'))
    expect(settleMerge(merge, ['mine'])).toBe(base.replace('A bicycle has a thousand parts.\n\n', ''))
  })

  test('a paragraph that both wrote anew is one place, not many words', () => {
    const old = 'The shop pays first, then the rider.'
    const [mine, theirs] = ['Who pays? Buyers do, as always.', 'It is the makers that pay, and no rider.']
    const merge = merged(replace(old, mine), replace(old, theirs))
    expect(merge.conflicts).toMatchObject([{ kind: 'text', base: old, mine, theirs }])
  })

  test('what would break front matter that all could read is one place', () => {
    const from = '---\na: 1\n---\n'
    const merge = merged(
      replace('a: 1\n', 'a: 1\nx: &x one\n'),
      replace('a: 1\n', 'a: 1\nx: two\ny: &x z\n'),
      from,
    )
    expect(merge.conflicts.length).toBeGreaterThan(0)
  })
})

test('names of objects are names like any other', () => {
  const from = '---\n__proto__: a\nconstructor: b\n---\n'
  const merge = merged(
    replace('__proto__: a', '__proto__: mine'),
    replace('constructor: b', 'constructor: theirs'),
    from,
  )
  expect(clean(merge)).toBe('---\n__proto__: mine\nconstructor: theirs\n---\n')
})

test('long texts that have nothing in common end in one place, not in a hang', () => {
  const words = (word: string) => Array.from({ length: 60_000 }, (_, at) => `${word}${at}`).join(' ')
  const merge = mergeSources(words('a'), words('b'), words('c'))
  expect(merge.conflicts).toHaveLength(1)
})

test('a comment of words that stand elsewhere too is not lost', () => {
  const found = mergeSources(
    '---\ntitle: "A"\nslug: s\n---\n',
    '---\ntitle: "A" # check the slug\nslug: s # check the\n---\n',
    '---\ntitle: "B"\nslug: s\n---\n',
  )
  for (const choice of ['mine', 'both'] as const) {
    const source = settleMerge(
      found,
      found.conflicts.map(() => choice),
    )
    expect(source).toContain('# check the slug')
    expect(source).toContain('slug: s # check the\n')
  }
})

test('an item that both put into a list, each at another place, stands there once', () => {
  const list = (items: string) => `---\nkeywords: [${items}]\n---\n`
  const found = mergeSources(list('a, b'), list('x, a, b'), list('a, b, x'))
  expect(found.conflicts).toEqual([])
  expect(parseArticle(settleMerge(found, [])).data.keywords).toEqual(['x', 'a', 'b'])
})

test('what came in is counted, also into a text that nobody else changed', () => {
  const theirs = base.replace('The shop', 'A shop').replace('thousand', 'hundred')
  expect(mergeSources(base, base, theirs).taken).toEqual({ fields: [], changes: 2 })
})

test('a paragraph that both wrote anew is one place, found at once however long it is', () => {
  const words = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ')
  const found = mergeSources(words('a'), words('b'), words('c'))
  expect(found.conflicts).toHaveLength(1)
})
