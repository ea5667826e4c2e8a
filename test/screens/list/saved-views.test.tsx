// Saved views: kept by the store for everyone, opened by their address, counted as the desk stands now.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { renderDesk } from '../render-desk.tsx'
import { article, pile } from './pile.ts'

const sidebar = () => within(screen.getByRole('navigation', { name: 'Queues' }))
const view = (name: RegExp) => sidebar().findByRole('link', { name })

async function keep(store: ArticleStore, ...views: { name: string; search: Record<string, unknown> }[]) {
  const { version } = (await store.readSetting('saved-views')) ?? {}
  await store.writeSetting('saved-views', { views }, version ? { ifVersion: version } : { ifAbsent: true })
}

describe('a list is saved as a view', () => {
  test('under a name, with its filters and its order, for all who open the store', async () => {
    const { user, store } = await renderDesk({
      articles: pile,
      path: '/?status=new&category=Trade&sort=title',
    })
    await user.click(await screen.findByRole('button', { name: 'Save view' }))
    const name = await screen.findByLabelText('Name')
    expect(name).toHaveProperty('value', 'New, Trade')
    await user.clear(name)
    await user.type(name, 'Trade to read{Enter}')
    expect((await view(/^Trade to read/)).getAttribute('aria-current')).toBe('page')
    await waitFor(async () => expect((await view(/^Trade to read/)).textContent).toBe('Trade to read1'))
    expect((await store.readSetting('saved-views'))?.value).toEqual({
      views: [{ name: 'Trade to read', search: { status: 'new', category: 'Trade', sort: 'title' } }],
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test.each([
    ['/?trending=true&wordsMin=600', 'Trending, from 600 words'],
    ['/?dateFrom=2025-03-01&dateTo=2025-03-31', 'All articles, dated 2025-03-01 to 2025-03-31'],
    ['/?status=new&assignee=&sameSlug=true', 'New, slug used more than once, unassigned'],
  ])('under a name that says what it shows: %s', async (path, name) => {
    const { user } = await renderDesk({ articles: pile, path })
    await user.click(await screen.findByRole('button', { name: 'Save view' }))
    expect(await screen.findByLabelText('Name')).toHaveProperty('value', name)
  })

  test('not under an empty name, and not under one that is taken', async () => {
    const { user, store } = await renderDesk({ articles: pile })
    await keep(store, { name: 'Trade', search: { category: 'Trade' } })
    await user.click(await screen.findByRole('button', { name: 'Save view' }))
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.type(name, '{Enter}')
    await screen.findByText('Give the view a name.')
    await user.type(name, ' trade {Enter}')
    await screen.findByText('A view has this name already. Choose another one.')
    expect(screen.getByRole('dialog', { name: 'Save view' })).toBeTruthy()
  })
})

describe('a saved view', () => {
  test('shows exactly its filters, whatever stood in the address before', async () => {
    const { user, store, router } = await renderDesk({ articles: pile, path: '/?status=draft&q=heat' })
    await keep(store, { name: 'Trade', search: { category: 'Trade', color: 'red' } })
    await user.click(await view(/^Trade/))
    await waitFor(() => expect(router.state.location.search).toEqual({ category: 'Trade' }))
  })

  test('counts anew when articles change', async () => {
    const { store } = await renderDesk({ articles: pile })
    await keep(store, { name: 'Trade', search: { category: 'Trade' } })
    await waitFor(async () => expect((await view(/^Trade/)).textContent).toBe('Trade2'))
    const more = article({ title: 'More', status: 'new', category: 'Trade' })
    await store.write('more.md', more, { ifAbsent: true })
    await waitFor(async () => expect((await view(/^Trade/)).textContent).toBe('Trade3'))
  })

  test('is renamed from its menu', async () => {
    const { user, store } = await renderDesk({ articles: pile })
    await keep(store, { name: 'Trade', search: { category: 'Trade' } }, { name: 'Drafts', search: {} })
    await user.click(await screen.findByRole('button', { name: 'Rename or delete the view “Trade”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }))
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.type(name, 'Tariffs{Enter}')
    await view(/^Tariffs/)
    expect((await store.readSetting('saved-views'))?.value).toEqual({
      views: [
        { name: 'Tariffs', search: { category: 'Trade' } },
        { name: 'Drafts', search: {} },
      ],
    })
  })

  test('is deleted from its menu, and taken back to its place', async () => {
    const { user, store } = await renderDesk({ articles: pile })
    const views = [
      { name: 'Trade', search: { category: 'Trade' } },
      { name: 'Drafts', search: { status: 'draft' } },
    ]
    await keep(store, ...views)
    await user.click(await screen.findByRole('button', { name: 'Rename or delete the view “Trade”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    await screen.findByText('“Trade” deleted.')
    expect((await store.readSetting('saved-views'))?.value).toEqual({ views: views.slice(1) })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await view(/^Trade/)
    expect((await store.readSetting('saved-views'))?.value).toEqual({ views })
  })
})

test('views of a shape that this desk does not know are left as they are', async () => {
  const { user, store } = await renderDesk({ articles: pile })
  await store.writeSetting('saved-views', { version: 9 }, { ifAbsent: true })
  await user.click(await screen.findByRole('button', { name: 'Save view' }))
  await user.type(await screen.findByLabelText('Name'), '{Enter}')
  await screen.findAllByText(/in a shape that this desk does not know/)
  expect((await store.readSetting('saved-views'))?.value).toEqual({ version: 9 })
})
