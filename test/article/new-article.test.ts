import { expect, test } from 'vitest'
import { createSource, suggestArticleId } from '../../src/article/new-article.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { readPlainFields } from '../../src/article/read-plain-fields.ts'

test('a new source has the form that generators write, keys in the order of the schema', () => {
  const fields = {
    status: 'new',
    title: 'A "new" one\\',
    other: 1,
    keywords: ['a', 'b'],
    slug: undefined,
    trending: false,
    categories: [
      { type: 'exact', name: 'A' },
      { type: 'niche', name: 'B' },
    ],
    'odd key': null,
    no: 'x',
  }
  const source = createSource(fields, 'Body\n')
  expect(source).toBe(
    '---\ntitle: "A \\"new\\" one\\\\"\ncategories: [{"type":"exact","name":"A"},{"type":"niche","name":"B"}]\nstatus: "new"\ntrending: false\nkeywords: ["a", "b"]\nother: 1\n"no": "x"\n---\n\nBody\n',
  )
  expect(parseArticle(source).problems).toEqual([])
  expect(readPlainFields(createSource({ title: 'T' }))?.data).toEqual({ title: 'T' })
})

const parts = { title: 'Où est l’été? Nobody knows!', date: '2025-03-23T21:02:55.896Z' }

test.each<[neighbours: string[], id: string]>([
  [[], 'ou-est-lete-nobody-knows.md'],
  [
    ['2025-03-22T12:24:36.472Z-a.md', '2025-03-22T12:24:37.472Z-b.md', 'c.md'],
    '2025-03-23T21:02:55.896Z-ou-est-lete-nobody-knows.md',
  ],
  [['2025-03-22T12_24_36.472Z-a.md'], '2025-03-23T21_02_55.896Z-ou-est-lete-nobody-knows.md'],
  [['2025-03-22T12:24:36Z-a.md'], '2025-03-23T21:02:55Z-ou-est-lete-nobody-knows.md'],
  [
    ['posts/2025-03-22-a.mdx', 'posts/2025-03-21-b.mdx', 'about.md'],
    'posts/2025-03-23-ou-est-lete-nobody-knows.mdx',
  ],
  [['Ou-Est-Lete-Nobody-Knows.md', 'ou-est-lete-nobody-knows-2.md'], 'ou-est-lete-nobody-knows-3.md'],
])('beside %j it is named %s', (neighbours, id) => {
  expect(suggestArticleId(neighbours, parts)).toBe(id)
})

test('a slug goes before the title, and a name there always is', () => {
  expect(suggestArticleId([], { title: 'T', slug: 'my-slug' })).toBe('my-slug.md')
  expect(suggestArticleId([], { title: '???' })).toBe('untitled.md')
  expect(suggestArticleId([], { title: 'word '.repeat(100) }).length).toBeLessThan(90)
  expect(suggestArticleId(['2025-01-01-a.md'], { title: 'T', date: '2024-02-03' })).toBe('2024-02-03-t.md')
})
