import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const articles = {
  'a.md': '---\ntitle: A\ncategory: "Travel" # main\nkeywords: [trains, night]\n---\nText.\n',
  'b.md':
    '---\ntitle: B\ncategory: travel\ncategories:\n  - {type: exact, name: Rail}\nkeywords: [train]\n---\nText.\n',
  'c.md': '---\ntitle: C\ncategory: Food\ncategories:\n  - {type: niche, name: Travel}\n---\nText.\n',
  'broken.md': '---\ntitle: [\n---\n',
}

type Desk = Awaited<ReturnType<typeof renderDesk>>

async function run({ user }: Desk, preview: RegExp) {
  await user.click(await screen.findByRole('button', { name: preview }))
  await screen.findByText(/ changed/)
  await user.click(
    within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement,
  )
}

const rows = async () =>
  within(await screen.findByRole('region', { name: 'Names' }))
    .getAllByRole('listitem')
    .map(row => row.textContent)

test('counts all names, also those of lower levels, and finds among them', async () => {
  const { user } = await renderDesk({ articles, path: '/taxonomy' })
  await screen.findByRole('link', { name: 'Travel' })
  expect(await rows()).toEqual(['Travel2', 'Food1', 'Rail1', 'travel1'])
  await user.type(screen.getByRole('searchbox', { name: 'Find a name' }), 'oo')
  expect(await rows()).toEqual(['Food1'])
  await user.click(screen.getByRole('button', { name: /^Keywords/ }))
  await user.clear(screen.getByRole('searchbox', { name: 'Find a name' }))
  expect((await rows()).toSorted()).toEqual(['night1', 'train1', 'trains1'])
})

test('several names become one in every place, and back', async () => {
  const desk = await renderDesk({ articles, path: '/taxonomy' })
  const { user, store } = desk
  await user.click(await screen.findByRole('checkbox', { name: 'Select Travel' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Select Rail' }))
  await user.click(screen.getByRole('button', { name: 'Merge…' }))
  const name = await screen.findByRole('textbox', { name: 'All become' })
  await user.clear(name)
  await user.type(name, 'Trips')
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await run(desk, /^Change 3 articles/)
  expect((await store.read('a.md'))?.source).toBe(articles['a.md'].replace('"Travel"', '"Trips"'))
  expect((await store.read('b.md'))?.source).toBe(articles['b.md'].replace('name: Rail', 'name: Trips'))
  expect((await store.read('c.md'))?.source).toBe(articles['c.md'].replace('name: Travel', 'name: Trips'))
  await screen.findByRole('link', { name: 'Trips' })
  await user.click(screen.getByRole('button', { name: 'Recent changes' }))
  await user.click(await screen.findByRole('button', { name: /^Undo: Merge the categories/ }))
  await screen.findByText('3 put back.')
  for (const [id, source] of Object.entries(articles)) expect((await store.read(id))?.source).toBe(source)
})

test('similar names are offered, and merged into the one that is kept', async () => {
  const desk = await renderDesk({ articles, path: '/taxonomy?similar=true' })
  const { user, store } = desk
  await user.click(await screen.findByRole('radio', { name: 'travel 1' }))
  await user.click(screen.getByRole('button', { name: 'Merge into travel' }))
  await run(desk, /^Change 2 articles/)
  expect((await store.read('a.md'))?.source).toContain('category: "travel" # main')
  await screen.findByText(/No two names are similar/)
})

test('a name is deleted from every article', async () => {
  const desk = await renderDesk({ articles, path: '/taxonomy?kind=keywords' })
  await desk.user.click(await screen.findByRole('checkbox', { name: 'Select night' }))
  await desk.user.click(screen.getByRole('button', { name: 'Delete' }))
  await run(desk, /^Change 1 article/)
  expect((await desk.store.read('a.md'))?.source).toContain('keywords: [trains]')
})

test('follows what others change, and reads only that again', async () => {
  const behind = createMemoryStore()
  for (const [id, source] of Object.entries(articles)) await behind.write(id, source, { ifAbsent: true })
  const read: string[] = []
  const readMany: typeof behind.readMany = ids => {
    read.push(...ids)
    return behind.readMany(ids)
  }
  await renderDesk({ store: { ...behind, readMany }, path: '/taxonomy' })
  await screen.findByRole('link', { name: 'Food' })
  expect(read.toSorted()).toEqual(Object.keys(articles).toSorted())
  const c = await behind.read('c.md')
  await behind.write('c.md', articles['c.md'].replace('Food', 'Wine'), { ifVersion: c?.version ?? '' })
  const a = await behind.read('a.md')
  await behind.remove('a.md', { ifVersion: a?.version ?? '' })
  await screen.findByRole('link', { name: 'Wine' })
  await waitFor(async () => expect(await rows()).toEqual(['Rail1', 'travel1', 'Travel1', 'Wine1']))
  expect(read.slice(4)).toEqual(['c.md'])
})
