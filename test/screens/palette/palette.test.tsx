import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ArticleStore, ListQuery } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { pile } from '../list/pile.ts'
import { renderDesk } from '../render-desk.tsx'

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: /^Find articles/ })
const found = () => within(screen.getByRole('listbox', { name: 'Found' }))
const activeOption = () => found().getByRole('option', { selected: true }).textContent

async function openedPalette(path = '/', store?: ArticleStore) {
  const desk = await renderDesk({ articles: pile, path, ...(store && { store }) })
  if (path === '/') await screen.findByRole('link', { name: 'Tariffs' })
  await desk.user.keyboard('{Control>}k{/Control}')
  await field()
  return desk
}

describe('the palette', () => {
  test('finds an article by its text and opens it', async () => {
    const { user, router } = await openedPalette()
    await user.type(await field(), 'heat')
    await screen.findByRole('option', { name: /Heat pumps/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/article/heat.md'))
    expect(screen.queryByRole('combobox', { name: /^Find articles/ })).toBeNull()
  })

  test('goes to a queue', async () => {
    const { user, router } = await openedPalette()
    await user.type(await field(), 'go arch')
    expect(activeOption()).toContain('Archived')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'archived' }))
  })

  test('goes to a saved view, from any screen', async () => {
    const store = createMemoryStore()
    const views = [{ name: 'Trade, unread', search: { status: 'new', category: 'Trade' } }]
    await store.writeSetting('saved-views', { views }, { ifAbsent: true })
    const { user, router } = await openedPalette('/taxonomy', store)
    await user.type(await field(), 'unread')
    await screen.findByRole('option', { name: /Trade, unread/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'new', category: 'Trade' }))
  })

  test('acts on the row where the keys are', async () => {
    const { user, store } = await renderDesk({ articles: pile })
    await screen.findByRole('link', { name: 'Tariffs' })
    await user.keyboard('jjj{Control>}k{/Control}')
    await user.type(await field(), 'trending on')
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toContain('trending: false'))
  })

  test('does with the selection what its bar does', async () => {
    const { user, store } = await renderDesk({ articles: pile })
    await screen.findByRole('link', { name: 'Tariffs' })
    await user.keyboard('jjjx{Control>}k{/Control}')
    await user.type(await field(), 'selection remove trending')
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Change 1 article' }))
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toContain('trending: false'))
  })

  test.each([
    ['front page', '/front-page'],
    ['categories and', '/taxonomy'],
    ['similar keywords', '/taxonomy'],
    ['board', '/board'],
  ])('goes to “%s”', async (text, path) => {
    const { user, router } = await openedPalette()
    await user.type(await field(), text)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(path))
  })

  test.each([
    ['save this list', 'Save view'],
    ['recent changes', 'Recent changes'],
    ['import', 'Import articles'],
  ])('opens what “%s” asks for', async (text, dialog) => {
    const { user } = await openedPalette()
    await user.type(await field(), text)
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: dialog })).toBeTruthy()
  })

  test('opens inside a field, and Escape gives the focus back to it', async () => {
    const { user } = await renderDesk({ articles: pile })
    const search = await screen.findByRole('searchbox')
    await user.click(search)
    await user.keyboard('{Control>}k{/Control}')
    await waitFor(async () => expect(document.activeElement).toBe(await field()))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(search))
  })

  test('the arrows walk in a circle', async () => {
    const { user } = await openedPalette()
    await user.type(await field(), 'theme')
    expect(activeOption()).toContain('Light theme')
    await user.keyboard('{ArrowUp}')
    expect(activeOption()).toContain('Theme of the device')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(activeOption()).toContain('Dark theme')
  })

  test('says so when nothing fits', async () => {
    const { user } = await openedPalette()
    await user.type(await field(), 'zzz')
    expect(await screen.findByText(/Nothing fits “zzz”/)).toBeTruthy()
    expect(found().queryAllByRole('option')).toEqual([])
  })

  test('an answer that comes late does not take the place of the last one', async () => {
    const behind = createMemoryStore()
    const held: (() => void)[] = []
    const list = async (query: ListQuery) => {
      if (query.q === 'heat') await new Promise<void>(resolve => held.push(resolve))
      return behind.list(query)
    }
    const { user } = await openedPalette('/', { ...behind, list })
    await user.type(await field(), 'heat')
    await waitFor(() => expect(held).toHaveLength(1))
    await user.clear(await field())
    await user.type(await field(), 'weekly')
    await screen.findByRole('option', { name: /Weekly releases/ })
    held[0]?.()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(screen.queryByRole('option', { name: /Heat pumps/ })).toBeNull()
    expect(screen.getByRole('option', { name: /Weekly releases/ })).toBeTruthy()
  })
})

test('? lists the keys of the screen and of the desk', async () => {
  const { user } = await renderDesk({ articles: pile })
  await screen.findByRole('link', { name: 'Tariffs' })
  await user.keyboard('?')
  const dialog = await screen.findByRole('dialog', { name: 'Keys' })
  expect(within(dialog).getByText('Trending on or off')).toBeTruthy()
  expect(within(dialog).getByText('Find anything')).toBeTruthy()
})
