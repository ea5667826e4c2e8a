// The front page: arranged by hand, kept by the desk, while the flags stay in the files.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { placeArticle, stepArticle } from '../../../src/screens/front-page/change-section.ts'
import { frontPageFile } from '../../../src/screens/front-page/front-page-file.ts'
import type { ArticleRow, ArticleStore } from '../../../src/storage/article-store.ts'
import { arrangedIds, frontPageSetting } from '../../../src/storage/front-page.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

function article(title: string, day: number, fields = 'trending: true'): string {
  return `---\ntitle: "${title}"\ndate: "2026-01-${String(day).padStart(2, '0')}"\n${fields}\n---\nText.\n`
}

/** Newest first: Alpha, Beta, Gamma. */
const articles = {
  'alpha.md': article('Alpha', 3),
  'beta.md': article('Beta', 2),
  'gamma.md': article('Gamma', 1, 'trending: true\nfeatured: true'),
  'delta.md': article('Delta', 4, 'trending: false'),
}

const section = (name: string) => screen.findByRole('region', { name })
const titles = async (name: string) =>
  within(await section(name))
    .queryAllByRole('listitem')
    .map(item => item.querySelector('a')?.textContent)
const shows = (name: string, ...expected: string[]) =>
  waitFor(async () => expect(await titles(name)).toEqual(expected))
const orderIn = async (store: ArticleStore) =>
  (await store.readSetting('front-page'))?.value as typeof frontPageSetting.empty | undefined

const open = () => renderDesk({ articles, path: '/front-page' })

describe('the order', () => {
  test('is newest first until somebody arranges it; a move is kept and read out', async () => {
    const { user, store } = await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    await shows('Featured', 'Gamma')
    const down = within(await section('Trending')).getByRole('button', { name: 'Move down: Alpha' })
    down.focus()
    await user.keyboard('{Enter}')
    await shows('Trending', 'Beta', 'Alpha', 'Gamma')
    await screen.findByText('“Alpha” is now 2 of 3.')
    expect(document.activeElement).toBe(down)
    await user.keyboard('{Enter}')
    await shows('Trending', 'Beta', 'Gamma', 'Alpha')
    await user.keyboard('{Enter}')
    await waitFor(async () =>
      expect((await orderIn(store))?.trending.order).toEqual(['beta.md', 'gamma.md', 'alpha.md']),
    )
    expect((await store.read('alpha.md'))?.source).toBe(articles['alpha.md'])
  })

  test('is changed with the pointer', async () => {
    await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    const items = within(await section('Trending')).getAllByRole('listitem')
    for (const [at, item] of items.entries())
      item.getBoundingClientRect = () => new DOMRect(0, at * 50, 400, 50)
    const grip = items[2]?.firstElementChild as HTMLElement
    grip.setPointerCapture = () => undefined
    fireEvent.pointerDown(grip, { button: 0, clientY: 125 })
    fireEvent.pointerMove(grip, { clientY: 20 })
    fireEvent.pointerUp(grip)
    await shows('Trending', 'Gamma', 'Alpha', 'Beta')
  })

  test('follows what another editor arranges', async () => {
    const { store } = await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    const { empty } = frontPageSetting
    const value = { ...empty, trending: { ...empty.trending, order: ['gamma.md'] } }
    await store.writeSetting('front-page', value, { ifAbsent: true })
    await shows('Trending', 'Gamma', 'Alpha', 'Beta')
  })
})

describe('a move among thousands', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `${at}.md`)
  const { trending } = frontPageSetting.empty

  test('names no more articles than it moves past', () => {
    const once = stepArticle(ids, '3.md', 1)(trending)
    expect(once.order).toEqual(['0.md', '1.md', '2.md', '4.md', '3.md'])
    expect(stepArticle(ids, '4.md', -1)(once).order).toEqual(['0.md', '1.md', '4.md', '2.md', '3.md'])
    expect(placeArticle(ids, '0.md', 2)(once).order).toEqual(['1.md', '2.md', '0.md', '4.md', '3.md'])
    expect(arrangedIds(ids, placeArticle(ids, '199.md', 0)(once).order).slice(0, 3)).toEqual([
      '199.md',
      '0.md',
      '1.md',
    ])
  })

  test('reads no list again; a placed article that is not among the newest is read by itself', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 203 }, (_, at) => [`${at}.md`, article(`Article ${at}`, at < 3 ? 1 : 9)]),
    )
    const behind = createMemoryStore()
    for (const [id, source] of Object.entries(many)) await behind.write(id, source, { ifAbsent: true })
    const value = { ...frontPageSetting.empty, trending: { ...trending, order: ['1.md'] } }
    await behind.writeSetting('front-page', value, { ifAbsent: true })
    let lists = 0
    const list: ArticleStore['list'] = query => {
      lists += 1
      return behind.list(query)
    }
    const { user } = await renderDesk({ store: { ...behind, list }, path: '/front-page' })
    await waitFor(async () => expect((await titles('Trending'))[0]).toBe('Article 1'))
    const before = lists
    await user.click(screen.getByRole('button', { name: 'Move down: Article 1' }))
    await waitFor(async () => expect((await titles('Trending'))[1]).toBe('Article 1'))
    await screen.findByText('“Article 1” is now 2 of 203.')
    expect(lists).toBe(before)
  }, 20_000)
})

describe('slots and ends', () => {
  test('what has no slot is told', async () => {
    const { user, store } = await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    const trending = within(await section('Trending'))
    trending.getByText('3 for 8 slots')
    const slots = trending.getByLabelText('Slots of Trending')
    await user.clear(slots)
    await user.type(slots, '2')
    await trending.findByText('3 for 2 slots, 1 too many')
    await waitFor(async () => expect((await orderIn(store))?.trending.slots).toBe(2))
  })

  test('an end that is typed is closed by Enter, and the focus is on what opened it', async () => {
    const { user } = await open()
    await shows('Featured', 'Gamma')
    const featured = within(await section('Featured'))
    featured.getByRole('button', { name: 'End of featured, Gamma: no end' }).focus()
    await user.keyboard('{Enter}')
    fireEvent.change(featured.getByLabelText('End of featured, Gamma'), {
      target: { value: '2030-03-05T09:30' },
    })
    await user.keyboard('{Enter}')
    const button = await featured.findByRole('button', { name: /^End of featured, Gamma: 5 Mar/ })
    expect(document.activeElement).toBe(button)
    expect(featured.queryByLabelText('End of featured, Gamma')).toBeNull()
  })

  test('slots that cannot be are given up by Enter', async () => {
    const { user, store } = await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    const field = screen.getByLabelText<HTMLInputElement>('Slots of Trending')
    const before = field.value
    fireEvent.change(field, { target: { value: '-4' } })
    expect(field.value).toBe('-4')
    field.focus()
    await user.keyboard('{Enter}')
    expect(field.value).toBe(before)
    expect(await orderIn(store)).toBeUndefined()
  })

  test('an end is kept as an instant, and can be taken away', async () => {
    const { user, store } = await open()
    await shows('Featured', 'Gamma')
    const featured = within(await section('Featured'))
    await user.click(featured.getByRole('button', { name: 'End of featured, Gamma: no end' }))
    const field = featured.getByLabelText('End of featured, Gamma')
    fireEvent.change(field, { target: { value: '2099-03-25T18:30' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    const shown = await featured.findByRole('button', { name: /Gamma: 25 Mar,? 18:30$/ })
    expect((await orderIn(store))?.featured.until).toEqual({
      'gamma.md': new Date('2099-03-25T18:30').toISOString(),
    })
    await user.click(shown)
    await user.click(featured.getByRole('button', { name: 'No end' }))
    await waitFor(async () => expect((await orderIn(store))?.featured.until).toEqual({}))
  })

  test('a flag whose end has come is taken off when the desk opens', async () => {
    const { store } = await renderDesk({ articles })
    const { empty } = frontPageSetting
    const until = { 'alpha.md': '2026-01-01T00:00:00.000Z' }
    await store.writeSetting(
      'front-page',
      { ...empty, trending: { ...empty.trending, until } },
      {
        ifAbsent: true,
      },
    )
    await renderDesk({ store, path: '/front-page' })
    await shows('Trending', 'Beta', 'Gamma')
    expect((await store.read('alpha.md'))?.source).toBe(articles['alpha.md'].replace('true', 'false'))
  })
})

describe('taking flags off', () => {
  test('from one article', async () => {
    const { user, store } = await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    await user.click(screen.getByRole('button', { name: 'Take trending off: Beta' }))
    await shows('Trending', 'Alpha', 'Gamma')
    await waitFor(async () => expect((await store.list({ trending: true })).total).toBe(2))
  })

  test('from all, and back to the same bytes', async () => {
    const { user, store } = await open()
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    await user.click(within(await section('Trending')).getByRole('button', { name: 'Clear all' }))
    await user.click(await screen.findByRole('button', { name: 'Change 3 articles' }))
    await screen.findByText('3 changed.')
    await screen.findByText(/^Nothing is trending now/)
    await shows('Featured', 'Gamma')
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'Recent changes' }))
    await user.click(await screen.findByRole('button', { name: 'Undo: Remove trending' }))
    await screen.findByText('3 put back.')
    await shows('Trending', 'Alpha', 'Beta', 'Gamma')
    for (const [id, source] of Object.entries(articles)) expect((await store.read(id))?.source).toBe(source)
  })

  test('from those beyond the first 200 alone', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 203 }, (_, index) => [`${index}.md`, article(`Article ${index}`, 9)]),
    )
    const { user, store } = await renderDesk({ articles: many, path: '/front-page' })
    await screen.findByText(/^And 3 more/)
    expect(await titles('Trending')).toHaveLength(200)
    await user.click(screen.getByRole('button', { name: 'Clear them' }))
    await user.click(await screen.findByRole('button', { name: 'Change 3 articles' }))
    await screen.findByText('3 changed.')
    expect((await store.list({ trending: true })).total).toBe(200)
  }, 20_000)
})

test('the file names what stands in the slots, in order', () => {
  const row = (id: string) =>
    ({ id, title: id, slug: `s-${id}`, trending: true, featured: false }) as ArticleRow
  const { trending, featured } = frontPageSetting.empty
  const page = { trending: { ...trending, slots: 2, until: { b: '2026-01-01T00:00:00Z' } }, featured }
  const file = frontPageFile(page, { trending: [row('b'), row('a'), row('c')], featured: [] })
  expect(JSON.parse(file)).toEqual({
    trending: {
      slots: 2,
      articles: [
        { id: 'b', title: 'b', slug: 's-b', trending: true, featured: false, until: '2026-01-01T00:00:00Z' },
        { id: 'a', title: 'a', slug: 's-a', trending: true, featured: false },
      ],
    },
    featured: { slots: 4, articles: [] },
  })
})

test('what cannot be read is told, and read again', async () => {
  const store = createMemoryStore()
  await store.write('alpha.md', articles['alpha.md'], { ifAbsent: true })
  let isBroken = true
  const list: typeof store.list = async query => {
    if (isBroken) throw new GalleyError('internal', 'The server failed.')
    return store.list(query)
  }
  const { user } = await renderDesk({ store: { ...store, list }, path: '/front-page' })
  expect((await screen.findByRole('alert')).textContent).toContain('The server failed.')
  isBroken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await shows('Trending', 'Alpha')
})

test('an article that was taken off comes back to its place, with the bytes it had', async () => {
  const source = article('Alpha', 3, 'trending: True # by hand')
  const { user, store } = await renderDesk({
    articles: { ...articles, 'alpha.md': source },
    path: '/front-page',
  })
  await shows('Trending', 'Alpha', 'Beta', 'Gamma')
  await user.click(
    within(await section('Trending')).getByRole('button', { name: 'Take trending off: Alpha' }),
  )
  await shows('Trending', 'Beta', 'Gamma')
  await screen.findByText('“Alpha” is no longer trending.')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await shows('Trending', 'Alpha', 'Beta', 'Gamma')
  expect((await store.read('alpha.md'))?.source).toBe(source)
  await screen.findByText('It is back in its place.')
})
