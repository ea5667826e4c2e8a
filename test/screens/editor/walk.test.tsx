import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { manyArticles, pile } from '../list/pile.ts'
import { renderDesk } from '../render-desk.tsx'

const fromTrade = `?from=${encodeURIComponent(JSON.stringify({ category: 'Trade', sort: 'title' }))}`
const titleField = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^Title/ })
const next = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Next article' })

/** Trade, by title: odd (“Needs a photo”), tariff (“Tariffs”). */
async function openedInTrade() {
  const desk = await renderDesk({ articles: pile, path: `/article/odd.md${fromTrade}` })
  await screen.findByText('1 of 2')
  return desk
}

describe('walking from article to article', () => {
  test('follows the filter and the order of the list it was opened from', async () => {
    const { user, router } = await renderDesk({ articles: pile, path: '/?category=Trade&sort=title' })
    await user.click(await screen.findByRole('link', { name: 'Needs a photo' }))
    await screen.findByText('1 of 2')
    await user.click(await next())
    await waitFor(async () => expect((await titleField()).value).toBe('Tariffs'))
    expect(await screen.findByText('2 of 2')).toBeTruthy()
    expect((await next()).disabled).toBe(true)
    await user.click(screen.getByRole('link', { name: 'Back to the list' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ category: 'Trade', sort: 'title' }))
  })

  test('Alt and the arrows work in the text, and the focus goes to the button of that direction', async () => {
    const { user } = await openedInTrade()
    await user.click(await titleField())
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(async () => expect((await titleField()).value).toBe('Tariffs'))
    const previous = screen.getByRole('button', { name: 'Previous article' })
    await waitFor(() => expect(document.activeElement).toBe(previous))
    await user.keyboard('k')
    await waitFor(async () => expect((await titleField()).value).toBe('Needs a photo'))
  })

  test('j in a field is a letter', async () => {
    const { user } = await openedInTrade()
    const title = await titleField()
    await user.type(title, 'j')
    expect(title.value).toBe('Needs a photoj')
  })

  test('the order stays when an article is saved and when it leaves the filter', async () => {
    const { user, store } = await openedInTrade()
    const odd = await store.read('odd.md')
    const source = (odd?.source ?? '').replace('Trade', 'Other')
    await store.write('odd.md', source, { ifVersion: odd?.version ?? '' })
    await waitFor(() => expect(screen.getByDisplayValue('Other')).toBeTruthy())
    expect(screen.getByText('1 of 2')).toBeTruthy()
    await user.click(await next())
    await waitFor(async () => expect((await titleField()).value).toBe('Tariffs'))
  })

  test('unsaved changes are asked about first', async () => {
    const { user, router } = await openedInTrade()
    await user.type(await titleField(), ' now')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeTruthy()
    expect(router.state.location.pathname).toBe('/article/odd.md')
  })

  test('an article that was removed meanwhile is passed over', async () => {
    const { user, store } = await renderDesk({ articles: pile, path: '/article/broken.md' })
    await screen.findByText('1 of 5')
    const odd = await store.read('odd.md')
    await store.remove('odd.md', { ifVersion: odd?.version ?? '' })
    await waitFor(async () => {
      await user.click(await next())
      expect((await titleField()).value).toBe('Tariffs')
    })
  })

  test('finds its place far down a long list', async () => {
    await renderDesk({ articles: manyArticles(1205), path: '/article/0002.md' })
    expect(await screen.findByText('1,203 of 1,205')).toBeTruthy()
    await waitFor(async () => expect((await next()).disabled).toBe(false))
  })
})
