import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { pile } from '../list/pile.ts'
import { renderDesk } from '../render-desk.tsx'

const column = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}`) })
const cardIn = async (name: string, title: string) =>
  within(await column(name)).findByRole<HTMLAnchorElement>('link', { name: title })
const countOf = async (name: string) => (await column(name)).querySelector('h2')?.textContent

async function board(path = '/board', store?: ArticleStore) {
  const desk = await renderDesk({ articles: pile, path, ...(store && { store }) })
  await screen.findByRole('link', { name: 'Tariffs' })
  return desk
}

async function pickUp(name: string, title: string, user: { keyboard(keys: string): Promise<void> }) {
  const card = await cardIn(name, title)
  card.focus()
  await user.keyboard(' ')
  await screen.findByText(new RegExp(`“${title}” picked up`))
}

describe('the board', () => {
  test('has a column with a count for each status, also for one that is not known', async () => {
    await board()
    expect(await cardIn('New', 'Weekly releases')).toBeTruthy()
    expect(await cardIn('Draft', 'Heat pumps')).toBeTruthy()
    expect(await cardIn('needs-photo', 'Needs a photo')).toBeTruthy()
    expect(await countOf('New')).toBe('New2')
    expect(await countOf('Published')).toBe('Published0')
  })

  test('a card shows who has the article, where somebody has it', async () => {
    const store = createMemoryStore()
    for (const [id, source] of Object.entries(pile)) await store.write(id, source, { ifAbsent: true })
    await store.writeDesk('tariff.md', { assignee: 'Ana de la Mora' }, { ifAbsent: true })
    await renderDesk({ store, path: '/board' })
    const who = await within(await column('New')).findByRole('img', { name: 'Assigned to Ana de la Mora' })
    expect(who.textContent).toBe('AM')
    expect(screen.getAllByRole('img', { name: /^Assigned/ })).toHaveLength(1)
  })

  test('a card shows what the checks found', async () => {
    await board('/board')
    const cards = (await cardIn('No status', 'broken.md')).closest('li') as HTMLElement
    expect(await within(cards).findByRole('img', { name: /^\d+ errors?/ })).toBeTruthy()
  })

  test('keeps filters and search when one goes between list and board', async () => {
    const { user, router } = await board('/?category=Trade&sort=title')
    await user.click(screen.getByRole('link', { name: 'Board' }))
    await column('New')
    expect(router.state.location.pathname).toBe('/board')
    expect(router.state.location.search).toEqual({ category: 'Trade', sort: 'title' })
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Heat pumps' })).toBeNull())
    expect(document.activeElement?.textContent).toBe('Board')
    await user.click(screen.getByRole('link', { name: 'List' }))
    expect(await screen.findByRole('grid')).toBeTruthy()
  })

  test('space picks a card up, the arrows choose a column, space drops it, and the focus goes along', async () => {
    const { user, store } = await board()
    await pickUp('New', 'Tariffs', user)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(await screen.findByText(/In review, column 3 of/)).toBeTruthy()
    await user.keyboard(' ')
    const moved = await cardIn('In review', 'Tariffs')
    await waitFor(() => expect(document.activeElement).toBe(moved))
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toContain('status: "review"'))
    expect(screen.getByText('“Tariffs” is now in “In review”.')).toBeTruthy()
  })

  test('Undo gives the earlier bytes back', async () => {
    const { user, store } = await board()
    await pickUp('New', 'Tariffs', user)
    await user.keyboard('{ArrowRight}{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toBe(pile['tariff.md']))
    expect(await cardIn('New', 'Tariffs')).toBeTruthy()
  })

  test('a move that is not allowed is refused with the reason, and nothing is written', async () => {
    const { user, store } = await board()
    await pickUp('New', 'Tariffs', user)
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight} ')
    const bar = await screen.findByRole('region', { name: 'Last move' })
    expect(bar.textContent).toContain('cannot go from “New” to “Approved”. It can go to Draft,')
    expect(await cardIn('New', 'Tariffs')).toBeTruthy()
    expect((await store.read('tariff.md'))?.source).toBe(pile['tariff.md'])
  })

  test('Escape puts the card back', async () => {
    const { user, store } = await board()
    await pickUp('New', 'Tariffs', user)
    await user.keyboard('{ArrowRight}{Escape}')
    expect(await screen.findByText('“Tariffs” stays where it was.')).toBeTruthy()
    expect((await store.read('tariff.md'))?.source).toBe(pile['tariff.md'])
  })

  test('a move that cannot be written goes back, and the focus with it', async () => {
    const behind = createMemoryStore()
    let fails = false
    const write: ArticleStore['write'] = async (...request) => {
      if (fails) throw new GalleyError('forbidden', 'The folder is read-only.')
      return behind.write(...request)
    }
    const { user } = await board('/board', { ...behind, write })
    fails = true
    await pickUp('New', 'Tariffs', user)
    await user.keyboard('{ArrowRight} ')
    expect(await screen.findByText('“Tariffs” is back in “New”.')).toBeTruthy()
    const back = await cardIn('New', 'Tariffs')
    await waitFor(() => expect(document.activeElement).toBe(back))
  })

  test('the arrows go from card to card and over empty columns', async () => {
    const { user } = await board()
    const card = await cardIn('New', 'Tariffs')
    card.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Weekly releases')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('Heat pumps')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('broken.md')
  })

  test('an opened card walks its column, and the way back leads to the board', async () => {
    const { user, router } = await renderDesk({ articles: pile, path: '/board?category=Software' })
    await user.click(await cardIn('New', 'Weekly releases'))
    expect(await screen.findByText('1 of 1')).toBeTruthy()
    await screen.findByText(/^Saved/)
    await user.click(screen.getByRole('link', { name: 'Back to the board' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/board'))
    expect(router.state.location.search).toEqual({ category: 'Software', status: 'new' })
  })
})
