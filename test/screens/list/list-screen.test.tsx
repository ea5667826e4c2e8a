import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'
import { manyArticles, pile } from './pile.ts'

const titles = () =>
  screen.getAllByRole('gridcell').flatMap(cell => cell.querySelector('a')?.textContent ?? [])
const firstRow = () => screen.findByRole('link', { name: 'Tariffs' })
const queue = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Queues' })).getByRole('link', { name })

describe('queues and filters', () => {
  test('the queues show their counts, unknown statuses too', async () => {
    await renderDesk({ articles: pile })
    await firstRow()
    expect(queue(/^New \d/).textContent).toBe('New2')
    expect(queue(/^Draft/).textContent).toBe('Draft1')
    expect(queue(/^needs-photo/).textContent).toBe('needs-photo1')
    expect(queue(/^No status/).textContent).toBe('No status1')
    expect(queue(/^All articles/).textContent).toBe('All articles5')
    expect(queue(/^Trending/).textContent).toBe('Trending1')
    expect(queue(/^Published/).textContent).toBe('Published0')
  })

  test('a queue keeps the other filters', async () => {
    const { user, router } = await renderDesk({ articles: pile, path: '/?category=Trade' })
    await firstRow()
    expect(titles()).toEqual(['Needs a photo', 'Tariffs'])
    await user.click(queue(/^New \d/))
    await waitFor(() => expect(titles()).toEqual(['Tariffs']))
    expect(router.state.location.search).toEqual({ category: 'Trade', status: 'new' })
    await waitFor(() => expect(document.title).toBe('New · Galley'))
  })

  test('search goes into the address and is announced; Escape clears it', async () => {
    const { user, router } = await renderDesk({ articles: pile })
    await firstRow()
    await user.keyboard('/')
    await user.keyboard('heat pumps')
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'heat pumps' }))
    await waitFor(() => expect(titles()).toEqual(['Heat pumps']))
    expect(screen.getByText('1 article').getAttribute('aria-live')).toBe('polite')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(titles()).toHaveLength(5))
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull()
  })

  test('search has a button that clears it and leaves the focus in the field', async () => {
    const { user, router } = await renderDesk({ articles: pile, path: '/?q=heat' })
    await user.click(await screen.findByRole('button', { name: 'Clear the search' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('a filter offers the values found, and can be taken off', async () => {
    const { user, router } = await renderDesk({ articles: pile })
    await firstRow()
    await user.click(screen.getByRole('button', { name: 'Category any' }))
    await user.click(await screen.findByRole('button', { name: /^Trade/ }))
    await waitFor(() => expect(titles()).toEqual(['Needs a photo', 'Tariffs']))
    expect(router.state.location.search).toEqual({ category: 'Trade' })
    await user.click(screen.getByRole('button', { name: 'Take off the filter Category' }))
    await waitFor(() => expect(titles()).toHaveLength(5))
  })

  test('a click on a column sorts, a second one turns it round', async () => {
    const { user } = await renderDesk({ articles: pile, path: '/?status=new' })
    await firstRow()
    await user.click(screen.getByRole('button', { name: 'Article' }))
    await waitFor(() => expect(titles()).toEqual(['Tariffs', 'Weekly releases']))
    await user.click(screen.getByRole('button', { name: 'Article' }))
    await waitFor(() => expect(titles()).toEqual(['Weekly releases', 'Tariffs']))
    expect(screen.getByRole('columnheader', { name: 'Article' }).getAttribute('aria-sort')).toBe('descending')
  })
})

describe('rows', () => {
  test('only rows in sight are drawn, and all are counted', async () => {
    await renderDesk({ articles: manyArticles(300) })
    await screen.findByRole('link', { name: 'Article 0299' })
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('301')
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
  })

  test('rows past the first page come when they are scrolled to', async () => {
    await renderDesk({ articles: manyArticles(1300) })
    await screen.findByRole('link', { name: 'Article 1299' })
    const scroller = screen.getByRole('grid').parentElement
    if (!scroller) throw new Error('The grid stands in no scroller.')
    scroller.scrollTop = 54 * 1300
    fireEvent.scroll(scroller)
    await screen.findByRole('link', { name: 'Article 0000' })
  })

  test('a flag is written losslessly from the row', async () => {
    const { user, store } = await renderDesk({ articles: pile })
    await user.click(await screen.findByRole('button', { name: 'Trending: Tariffs' }))
    await waitFor(async () =>
      expect((await store.read('tariff.md'))?.source).toBe(
        pile['tariff.md']?.replace('trending: true', 'trending: false'),
      ),
    )
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Trending: Tariffs' }).getAttribute('aria-pressed')).toBe(
        'false',
      ),
    )
  })

  test('a broken article is listed with its problem under its file name, and opens', async () => {
    const { user, router } = await renderDesk({ articles: pile })
    const link = await screen.findByRole('link', { name: 'broken.md' })
    const row = link.closest<HTMLElement>('[role="row"]')
    expect(row && within(row).getByRole('img', { name: /^1 error/ })).toBeTruthy()
    await user.click(link)
    await waitFor(() => expect(router.state.location.pathname).toBe('/article/broken.md'))
  })
})

describe('empty lists say what to do', () => {
  test('no articles at all', async () => {
    await renderDesk()
    await screen.findByRole('heading', { name: 'No articles yet' })
    expect(screen.getByRole('button', { name: 'Import folder' })).toBeTruthy()
  })

  test('nothing matches', async () => {
    const { user } = await renderDesk({ articles: pile, path: '/?q=zebra&category=Trade' })
    await user.click(await screen.findByRole('button', { name: 'Clear search and filters' }))
    await firstRow()
    expect(titles()).toHaveLength(5)
  })

  test('an empty queue', async () => {
    const { user } = await renderDesk({ articles: pile, path: '/?status=archived' })
    await user.click(await screen.findByRole('link', { name: 'Show all articles' }))
    await firstRow()
  })
})
