import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'
import { pile } from './pile.ts'

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

  test('? shows the keys', async () => {
    const { user } = await listWithKeys()
    await user.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
  })
})
