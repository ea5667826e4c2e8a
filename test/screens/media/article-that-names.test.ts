// Whether a text names a picture, in whatever way it is written.
import { expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { planRun } from '../../../src/screens/data/bulk/plan-run.ts'
import { createMemoryJournal } from '../../../src/screens/data/bulk/run-journal.ts'
import { runPlan } from '../../../src/screens/data/bulk/run-plan.ts'
import { undoRun } from '../../../src/screens/data/bulk/undo-run.ts'
import { articleThatNames, createNameFinder } from '../../../src/screens/data/media/article-that-names.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { pngOf } from '../../fixtures/pictures.ts'

const others = ['white loaf.png', 'bread/löaf 1.png', 'rye-löaf 1.png']
const isNamedIn = createNameFinder('löaf 1.png', '/images/', others)

test.each([
  '![](../images/l%C3%B6af%201.png)',
  'https://site.example/images/LÖAF%201.png?w=2',
  'cover:\n  src: "l\\u00f6af 1.png"\n',
  '<img srcset="/images/lo\u0308af 1.png 2x">',
  '<img src="l&#246;af&#x20;1.png">',
  'hero = "images\\/löaf 1.png"',
  '![](/images/bread/löaf%201.png) and ![](löaf\\ 1.png)',
])('%j names it', text => expect(isNamedIn(text)).toBe(true))

test.each(['', 'A loaf.', '![](/images/bread/l%C3%B6af%201.png)', '/images/rye-löaf%201.png', 'löaf 1.jpg'])(
  '%j does not',
  text => expect(isNamedIn(text)).toBe(false),
)

test('a percent sign of the name itself is found', () => {
  const finder = createNameFinder('100%25.png', '/images/', [])
  expect(finder('![](/images/100%2525.png)')).toBe(true)
  expect(finder('100%25.png')).toBe(true)
})

const options = { signal: new AbortController().signal, onProgress() {} }

async function storeWith(articles: Record<string, string>) {
  const store = createMemoryStore()
  await store.putMedia('loaf.png', pngOf('loaf'))
  for (const [id, source] of Object.entries(articles)) await store.write(id, source, { ifAbsent: true })
  return store
}

const names = async (store: Awaited<ReturnType<typeof storeWith>>) =>
  (await store.listMedia()).map(({ name }) => name)

const change = {
  kind: 'replace-image',
  from: ['/images/loaf.png'],
  to: '/images/rye.png',
  file: { name: 'loaf.png', newName: 'rye.png' },
} as const

async function planned(store: Awaited<ReturnType<typeof storeWith>>) {
  const plan = await planRun(store, { ids: ['a.md'] }, change, () => options)
  if (!plan) throw new Error('The preview was stopped.')
  return plan
}

const shown = '---\ntitle: A\n---\n![Loaf](/images/loaf.png)\n'

test('an article that cannot be read may name it', async () => {
  const store = await storeWith({ 'a.md': '---\ntitle: A\n---\nText\n' })
  expect(await articleThatNames(store, 'loaf.png')).toBeNull()
  const closed = {
    ...store,
    readMany: () => Promise.reject(new GalleyError('too-large', 'Too large.')),
    read: () => Promise.reject(new GalleyError('too-large', 'Too large.')),
  }
  expect(await articleThatNames(closed, 'loaf.png')).toMatchObject({ id: 'a.md', isRead: false })
})

test('a rename keeps the file that another article names in its own way, and says so', async () => {
  const store = await storeWith({ 'a.md': shown, 'b.md': '---\ntitle: B\n---\n![](../images/loaf.png)\n' })
  const result = await runPlan(store, createMemoryJournal(), await planned(store), options)
  expect(result).toMatchObject({ changed: ['a.md'], failure: null })
  expect(result.note).toContain('“B” still names “loaf.png”')
  expect(await names(store)).toEqual(['loaf.png', 'rye.png'])
})

test('what goes wrong after the writes loses neither the result nor the undo', async () => {
  const store = await storeWith({ 'a.md': shown })
  const away = { ...store, removeMedia: () => Promise.reject(new GalleyError('forbidden', 'Closed.')) }
  const journal = createMemoryJournal()
  const result = await runPlan(away, journal, await planned(store), options)
  expect(result).toMatchObject({ changed: ['a.md'], note: '“loaf.png” was not removed: Closed.' })
  const undone = await undoRun(away, journal, { id: result.runId, title: 'Rename' }, () => options)
  expect(undone).toMatchObject({ changed: ['a.md'], note: '“rye.png” was not removed: Closed.' })
  expect(await journal.runOf(result.runId)).toMatchObject({ isUndone: true })
})

test('a picture that went away meanwhile is not renamed in any article', async () => {
  const store = await storeWith({ 'a.md': shown })
  const plan = await planned(store)
  await store.removeMedia('loaf.png')
  await expect(runPlan(store, createMemoryJournal(), plan, options)).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await store.read('a.md'))?.source).toBe(shown)
})
