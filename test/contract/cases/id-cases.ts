// S9: ids are hostile input.
import { expect } from 'vitest'
import { expectFailure, makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const hostileIds = [
  '',
  '.md',
  '..',
  '../escape.md',
  'a/../../escape.md',
  './here.md',
  'a/./b.md',
  '/etc/absolute.md',
  'a//b.md',
  'folder/',
  'a\\b.md',
  '..\\escape.md',
  'nul\u0000.md',
  'line\nbreak.md',
  'half\uD800.md',
  '.galley/desk.md',
  'a/.galley/desk.md',
  '.hidden.md',
  'node_modules/a.md',
  'a/Node_Modules/b.md',
  'a\u202Egnp.md',
  'line\u2028separator.md',
  'no-extension',
  'page.html',
  'article.md.exe',
  'article.md/',
  `${'x'.repeat(300)}.md`,
  `${'é'.repeat(130)}.md`,
  `${'folder/'.repeat(200)}a.md`,
]

/** Honest here, and lost on Windows: refused for what is new. */
const lostOnWindowsIds = [
  'CON.md',
  'nul.mdx',
  'aux.notes.md',
  'com1 .md',
  'LPT².markdown',
  'prn/a.md',
  'a./b.md',
  'a/b /c.md',
]

const oddIds = [
  '2025-03-23T21:02:55.897Z-how-to-brew.md',
  '100% sure? yes & no #1 + more; 50%25.md',
  "it's “quoted” (twice).markdown",
  '📰 news/日本語.mdx',
  'sub/folder/deep/er/name with spaces.mdoc',
  'UPPER.MD',
  'articles:batch.md',
  'a..b.md',
  'console.md',
  'my con.md',
  'com10.md',
  'ends in a blank .md',
  `${'x'.repeat(252)}.md`,
]

export const idCases: readonly ArticleStoreCase[] = [
  {
    title: 'S9 refuses hostile ids everywhere',
    run: async ({ store }) => {
      const source = makeSource({ title: 'A' })
      const { version } = await writeNew(store, 'good.md', source)
      const ifVersion = { ifVersion: version }
      for (const id of hostileIds) {
        await expectFailure(() => store.write(id, source, { ifAbsent: true }), 'invalid')
        await expectFailure(() => store.move('good.md', id, ifVersion), 'invalid')
      }
      for (const id of ['../escape.md', 'nul\u0000.md', '.galley/desk.md', `${'x'.repeat(300)}.md`]) {
        await expectFailure(() => store.read(id), 'invalid')
        await expectFailure(() => store.move(id, 'b.md', ifVersion), 'invalid')
        await expectFailure(() => store.remove(id, ifVersion), 'invalid')
        await expectFailure(() => store.revisions(id), 'invalid')
        await expectFailure(() => store.readRevision(id, version), 'invalid')
        await expectFailure(() => store.readDesk(id), 'invalid')
        await expectFailure(() => store.writeDesk(id, {}, { ifAbsent: true }), 'invalid')
      }
      expect((await store.list({})).items.map(row => row.id)).toEqual(['good.md'])
    },
  },
  {
    title: 'S9 refuses new names that Windows gives to devices or takes the end off',
    run: async ({ store }) => {
      const { version } = await writeNew(store, 'good.md', 'Good')
      for (const id of lostOnWindowsIds) {
        await expectFailure(() => store.write(id, 'Lost', { ifAbsent: true }), 'invalid')
        await expectFailure(() => store.move('good.md', id, { ifVersion: version }), 'invalid')
        expect(await store.read(id)).toBe(null)
      }
      expect((await store.list({})).items.map(row => row.id)).toEqual(['good.md'])
    },
  },
  {
    title: 'S9 takes odd but honest ids',
    run: async ({ store }) => {
      for (const id of oddIds) {
        const { version } = await writeNew(store, id, `Of ${id}`)
        expect((await store.read(id))?.source).toBe(`Of ${id}`)
        await store.write(id, `Again ${id}`, { ifVersion: version })
        expect(await store.readRevision(id, version)).toBe(`Of ${id}`)
      }
      expect((await store.list({})).items.map(row => row.id).sort()).toEqual([...oddIds].sort())
    },
  },
  ...[
    { how: 'case', existing: 'Blog/one.md', other: 'blog/two.md' },
    { how: 'Unicode form', existing: 'caf\u00e9/in/one.md', other: 'cafe\u0301/two.md' },
    { how: 'an article below it', existing: 'Blog.md/one.md', other: 'blog.md' },
    { how: 'an article above it', existing: 'blog.md', other: 'Blog.md/in/one.md' },
  ].map(
    ({ how, existing, other }): ArticleStoreCase => ({
      title: `S9 refuses an id whose folder clashes by ${how}, and takes it once the other is gone`,
      run: async ({ store }) => {
        const first = await writeNew(store, existing, 'First')
        const second = await writeNew(store, 'second.md', 'Second')
        await expectFailure(() => writeNew(store, other, 'x'), 'invalid')
        await expectFailure(() => store.move('second.md', other, { ifVersion: second.version }), 'invalid')
        expect((await store.list({ sort: 'length' })).total).toBe(2)
        await store.move(existing, 'elsewhere.md', { ifVersion: first.version })
        await writeNew(store, other, 'Other')
        expect((await store.read(other))?.source).toBe('Other')
      },
    }),
  ),
  ...[
    { how: 'case', existing: 'Folder/Name.md', other: 'folder/name.md' },
    { how: 'Unicode form', existing: 'caf\u00e9.md', other: 'cafe\u0301.md' },
  ].map(
    ({ how, existing, other }): ArticleStoreCase => ({
      title: `S9 refuses an id that differs from another by ${how} only, and takes it once the other is gone`,
      run: async ({ store }) => {
        const first = await writeNew(store, existing, makeSource({ title: 'First' }))
        const second = await writeNew(store, 'second.md', makeSource({ title: 'Second' }))
        await expectFailure(() => writeNew(store, other, 'x'), 'invalid')
        await expectFailure(() => store.move('second.md', other, { ifVersion: second.version }), 'invalid')
        expect((await store.read(existing))?.source).toBe(first.source)
        const renamed = await store.move(existing, other, { ifVersion: first.version })
        expect((await store.list({ sort: 'title' })).items.map(row => row.id)).toEqual([other, 'second.md'])
        await store.remove(other, { ifVersion: renamed.version })
        await writeNew(store, existing, 'Back')
        expect((await store.read(existing))?.source).toBe('Back')
      },
    }),
  ),
]
