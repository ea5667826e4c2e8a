import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'
import { article, pile } from './pile.ts'

const titles = () =>
  screen.getAllByRole('gridcell').flatMap(cell => cell.querySelector('a')?.textContent ?? [])
const shown = (expected: string[]) => waitFor(() => expect(titles()).toEqual(expected))

async function openMenu(desk: Awaited<ReturnType<typeof renderDesk>>) {
  await screen.findAllByRole('link', { name: /./ })
  await desk.user.click(await screen.findByRole('button', { name: 'Filter' }))
  await screen.findByRole('dialog', { name: 'Add a filter' })
}

describe('filters', () => {
  test('a plain filter says how many it would show, and is set at once', async () => {
    const desk = await renderDesk({
      articles: {
        ...pile,
        'one.md': article({ title: 'One', slug: 'same' }),
        'two.md': article({ title: 'Two', slug: 'same' }),
      },
    })
    await openMenu(desk)
    expect((await screen.findByRole('button', { name: /^Has problems 1/ })).textContent).toBe('Has problems1')
    await desk.user.click(await screen.findByRole('button', { name: /^Slug used more than once 2/ }))
    await shown(['Two', 'One'])
    expect(desk.router.state.location.search).toEqual({ sameSlug: true })
    await desk.user.click(
      screen.getByRole('button', { name: 'Take off the filter Slug used more than once' }),
    )
    await waitFor(() => expect(titles()).toHaveLength(7))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' }))
  })

  test('Unassigned finds what nobody has', async () => {
    const store = createMemoryStore()
    for (const [id, source] of Object.entries(pile)) await store.write(id, source, { ifAbsent: true })
    await store.writeDesk('tariff.md', { assignee: 'Ana' }, { ifAbsent: true })
    const desk = await renderDesk({ store })
    await openMenu(desk)
    const others = Object.keys(pile).length - 1
    await desk.user.click(await screen.findByRole('button', { name: new RegExp(`^Unassigned ${others}`) }))
    await waitFor(() => expect(titles()).toHaveLength(others))
    expect(titles()).not.toContain('Tariffs')
    expect(desk.router.state.location.search).toEqual({ assignee: '' })
  })

  test('a filter of values opens at once, offers what there is with counts, and combines with others', async () => {
    const desk = await renderDesk({ articles: pile, path: '/?category=Trade' })
    await openMenu(desk)
    await desk.user.click(await screen.findByRole('button', { name: 'Status…' }))
    await screen.findByRole('dialog', { name: 'Status' })
    expect((await screen.findByRole('button', { name: /^New 1/ })).textContent).toBe('New1')
    await desk.user.click(screen.getByRole('button', { name: /^needs-photo/ }))
    await shown(['Needs a photo'])
    expect(desk.router.state.location.search).toEqual({ category: 'Trade', status: 'needs-photo' })
  })

  test('closing without a choice leaves nothing behind', async () => {
    const desk = await renderDesk({ articles: pile })
    await openMenu(desk)
    await desk.user.click(await screen.findByRole('button', { name: 'Keyword…' }))
    await screen.findByRole('dialog', { name: 'Keyword' })
    await desk.user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /Keyword any/ })).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' }))
  })

  test('a range may be open at one end, and may not be reversed', async () => {
    const desk = await renderDesk({
      articles: {
        'a.md': article({ title: 'A', date: '2025-03-01' }),
        'b.md': article({ title: 'B', date: '2025-04-01' }),
      },
    })
    await openMenu(desk)
    await desk.user.click(await screen.findByRole('button', { name: 'Date…' }))
    await desk.user.type(await screen.findByLabelText('First day'), '2025-03-15')
    await desk.user.type(screen.getByLabelText('Last day'), '2025-03-01')
    expect(screen.getByText('This comes before the first one.')).toBeTruthy()
    await desk.user.clear(screen.getByLabelText('Last day'))
    expect(await screen.findByText('1 article', { selector: '[role=dialog] output' })).toBeTruthy()
    await desk.user.click(screen.getByRole('button', { name: 'Show 1' }))
    await shown(['B'])
    expect(screen.getByRole('button', { name: 'Date from 2025-03-15' })).toBeTruthy()
  })

  test('the flags of a queue have a chip when the queue is another one', async () => {
    await renderDesk({ articles: pile, path: '/?status=new&trending=true' })
    await shown(['Tariffs'])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^New/)
    expect(screen.getByRole('button', { name: 'Trending yes' })).toBeTruthy()
  })

  test('what an address holds beyond sense is left out, with a note', async () => {
    const { user, router } = await renderDesk({
      articles: pile,
      path: '/?status=new&wordsMin=many&dateFrom=soon&sameSlug=perhaps',
    })
    await shown(['Tariffs', 'Weekly releases'])
    expect(screen.getByText(/was left out: dateFrom, wordsMin, sameSlug/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Close this note' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'new' }))
  })
})

describe('search', () => {
  const articles = {
    'text.md': article({ title: 'A' }),
    'title.md': article({ title: 'Harbour lights' }),
  }

  test('shows the match in context, best first, and can be sorted otherwise', async () => {
    const { user, router } = await renderDesk({ articles, path: '/?q=text' })
    await shown(['Harbour lights', 'A'])
    expect(screen.getAllByText('Text', { selector: 'mark' })).toHaveLength(2)
    const sort = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sort' })
    expect(sort.value).toBe('-relevance')
    await user.selectOptions(sort, 'Title')
    await shown(['A', 'Harbour lights'])
    expect(router.state.location.search).toEqual({ q: 'text', sort: 'title' })
  })

  test('says when it shows near matches', async () => {
    await renderDesk({ articles, path: '/?q=harbuor' })
    await shown(['Harbour lights'])
    expect(screen.getByText('Also showing near matches: harbour')).toBeTruthy()
    expect(screen.getByText('1 article, near matches too').getAttribute('aria-live')).toBe('polite')
  })
})
