import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'
import { manyArticles, pile } from './pile.ts'

// Newest first: broken, odd, tariff, bank, heat.
const activeTitle = () => document.activeElement?.querySelector('a')?.textContent
const selected = () =>
  screen.getAllByRole('row', { selected: true }).map(row => row.querySelector('a')?.textContent)

async function listWithKeys() {
  const desk = await renderDesk({ articles: pile })
  await screen.findByRole('link', { name: 'Tariffs' })
  return desk
}

describe('keys', () => {
  test('j and k move the focus from row to row and stop at the ends', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('j')
    expect(activeTitle()).toBe('broken.md')
    await user.keyboard('jj')
    expect(activeTitle()).toBe('Tariffs')
    await user.keyboard('kkkk')
    expect(activeTitle()).toBe('broken.md')
    await user.keyboard('{End}')
    expect(activeTitle()).toBe('Heat pumps')
  })

  test('x selects, shift and x takes the rows between, Escape clears', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('jx')
    expect(selected()).toEqual(['broken.md'])
    await user.keyboard('jjj{Shift>}X{/Shift}')
    expect(selected()).toEqual(['broken.md', 'Needs a photo', 'Tariffs', 'Weekly releases'])
    expect(await screen.findByText('4 selected')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  })

  test('shift and the arrows take rows in on the way, and give them up on the way back', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('jj{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(selected()).toEqual(['Needs a photo', 'Tariffs', 'Weekly releases'])
    expect(activeTitle()).toBe('Weekly releases')
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(selected()).toEqual(['Needs a photo', 'Tariffs'])
    await user.keyboard('{Shift>}{PageDown}{/Shift}')
    expect(selected()).toEqual(['Needs a photo', 'Tariffs', 'Weekly releases', 'Heat pumps'])
  })

  test("control and a selects all that match, also what is not loaded; in a field it is the field's", async () => {
    const { user } = await renderDesk({ articles: manyArticles(130) })
    await screen.findByRole('link', { name: 'Article 0129' })
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText('130 selected')).toBeTruthy()
    await user.keyboard('{Escape}/{Control>}a{/Control}')
    expect(screen.queryByText(/selected$/)).toBeNull()
  })

  test('a selects the page in sight and leaves the rest', async () => {
    const { user } = await renderDesk({ articles: manyArticles(130) })
    await screen.findByRole('link', { name: 'Article 0129' })
    await user.keyboard('a')
    const text = (await screen.findByText(/^\d+ selected$/)).textContent
    const count = Number.parseInt(text ?? '', 10)
    expect(count).toBeGreaterThan(10)
    expect(count).toBeLessThan(20)
  })

  test('the same by pointer: the page in sight, then all that match, then none', async () => {
    const { user } = await renderDesk({ articles: manyArticles(130) })
    await screen.findByRole('link', { name: 'Article 0129' })
    const choose = async (name: RegExp) => {
      await user.click(screen.getByRole('button', { name: 'Select…' }))
      await user.click(await screen.findByRole('button', { name }))
    }
    await user.click(screen.getByRole('button', { name: 'Select…' }))
    const inSight = await screen.findByRole('button', { name: /^The page in sight/ })
    const count = Number.parseInt(/\d+/.exec(inSight.textContent ?? '')?.[0] ?? '', 10)
    expect(count).toBeLessThan(20)
    await user.click(inSight)
    await screen.findByText(`${count} selected`)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Select…' }))
    await user.click(screen.getByRole('button', { name: 'Select all 130' }))
    await screen.findByText('130 selected')
    expect(screen.queryByRole('button', { name: 'Select all 130' })).toBeNull()
    await choose(/^None/)
    await waitFor(() => expect(screen.queryByText(/selected$/)).toBeNull())
    await choose(/^All that match/)
    await screen.findByText('130 selected')
  })

  test('t and f switch the flags of the active row', async () => {
    const { user, store } = await listWithKeys()
    await user.keyboard('jjjtf')
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toContain('trending: false'))
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toContain('featured: true'))
  })

  test('enter opens the active row, and coming back finds it again', async () => {
    const { user, router } = await listWithKeys()
    await user.keyboard('jj{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/article/odd.md'))
    router.history.back()
    await waitFor(() => expect(activeTitle()).toBe('Needs a photo'))
  })

  test('when the active row leaves the list, the next one takes over with the focus', async () => {
    const { user, store } = await listWithKeys()
    await user.keyboard('jj')
    const odd = await store.read('odd.md')
    await store.remove('odd.md', { ifVersion: odd?.version ?? '' })
    await waitFor(() => expect(activeTitle()).toBe('Tariffs'))
  })

  test('typing in the search field moves nothing', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('/jx')
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('jx')
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  })

  test('End reaches the last row of all, also when it has not been fetched yet', async () => {
    const { user } = await renderDesk({ articles: manyArticles(1150) })
    await screen.findByRole('link', { name: 'Article 1149' })
    await user.keyboard('{End}')
    await waitFor(() => expect(activeTitle()).toBe('Article 0000'))
    await user.keyboard('{Home}')
    await waitFor(() => expect(activeTitle()).toBe('Article 1149'))
  })

  test('s sets the status of the active row, and leaves nothing selected', async () => {
    const { user, store } = await listWithKeys()
    await user.keyboard('jjjs')
    await user.click(await screen.findByRole('menuitem', { name: 'In review' }))
    await user.click(await screen.findByRole('button', { name: 'Change 1 article' }))
    await waitFor(async () => expect((await store.read('tariff.md'))?.source).toContain('status: "review"'))
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  })

  test('s with a selection opens its menu; Escape closes it and keeps the selection', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('jxjxs')
    await screen.findByRole('menuitem', { name: 'In review' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menuitem', { name: 'In review' })).toBeNull())
    expect(selected()).toHaveLength(2)
    expect(activeTitle()).toBe('Needs a photo')
  })

  test('rows that come back while one types in the search field leave the focus there', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('jj/qq')
    await screen.findByText('Nothing matches')
    await user.keyboard('{Backspace}{Backspace}')
    await screen.findByRole('link', { name: 'Tariffs' })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('the keys of the page work on an empty list', async () => {
    const { user, router } = await renderDesk({ path: '/?q=qq', articles: pile })
    await screen.findByText('Nothing matches')
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.keyboard('{Escape}{Escape}n')
    await waitFor(() => expect(router.state.location.pathname).toBe('/new'))
  })

  test('? shows the keys', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
  })
})
