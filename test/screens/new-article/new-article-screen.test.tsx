import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { apiHandlers } from '../../../mocks/api-handlers.ts'
import { createFaults } from '../../../mocks/faults.ts'
import { mockServer } from '../../../mocks/mock-server.ts'
import { createHttpStore } from '../../../src/storage/http-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const neighbours = {
  'news/2025-03-23-first.md': '---\ntitle: First\ndate: 2025-03-23\n---\n',
  'news/2025-03-24-second.md': '---\ntitle: Second\ndate: 2025-03-24\n---\n',
}

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })

test('slug and file name follow the title, in the way the other files are named', async () => {
  const { user } = await renderDesk({ articles: neighbours, path: '/new' })
  await user.type(await field('Title'), 'Where the héat goes')
  expect((await field('Slug')).value).toBe('where-the-heat-goes')
  await waitFor(async () =>
    expect((await field('File name')).value).toMatch(/^news\/\d{4}-\d\d-\d\d-where-the-heat-goes\.md$/),
  )
  await user.clear(await field('Title'))
  await waitFor(async () => expect((await field('Slug')).value).toBe(''))
})

test('what was typed by hand stays', async () => {
  const { user } = await renderDesk({ articles: neighbours, path: '/new' })
  await user.type(await field('Title'), 'One')
  await user.clear(await field('Slug'))
  await user.type(await field('Slug'), 'my-own')
  await user.type(await field('Title'), ' more')
  expect((await field('Slug')).value).toBe('my-own')
})

test('creates the article and opens it', async () => {
  const { user, store, router } = await renderDesk({ articles: neighbours, path: '/new' })
  await user.type(await field('Title'), 'A third')
  await user.clear(await field('File name'))
  await user.type(await field('File name'), 'news/third.md')
  await user.click(screen.getByRole('button', { name: 'Create article' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/article/news%2Fthird.md'))
  const saved = await store.read('news/third.md')
  expect(saved?.source).toMatch(
    /^---\ntitle: "A third"\ndate: ".+[+-]\d\d:\d\d"\nslug: "a-third"\nstatus: "draft"\n---\n/,
  )
})

test('a name that is taken or hostile is refused before anything is written', async () => {
  const { user, store } = await renderDesk({ articles: neighbours, path: '/new' })
  await user.type(await field('Title'), 'First')
  const name = await field('File name')
  await user.clear(name)
  await user.type(name, 'news/2025-03-23-first.md')
  await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'))
  await user.clear(name)
  await user.type(name, '../up.md')
  await user.click(screen.getByRole('button', { name: 'Create article' }))
  await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'))
  expect((await store.list({})).total).toBe(2)
})

test('an article that was made, and whose answer was lost, is opened at the second try', async () => {
  const behind = createMemoryStore()
  const faults = createFaults()
  mockServer.use(...apiHandlers(behind, faults))
  const store = createHttpStore({ baseUrl: new URL('/api/v1', location.href).href })
  const { user, router } = await renderDesk({ store, path: '/new' })
  await user.type(await field('Title'), 'Made once')
  await user.clear(await field('File name'))
  await user.type(await field('File name'), 'once.md')
  faults.use('answers-lost')
  const create = screen.getByRole('button', { name: 'Create article' })
  await user.click(create)
  await waitFor(async () => expect((await field('File name')).getAttribute('aria-invalid')).toBe('true'))
  expect(await behind.read('once.md')).not.toBeNull()
  faults.clear()
  await user.click(create)
  await waitFor(() => expect(router.state.location.pathname).toBe('/article/once.md'))
  expect((await behind.list({})).total).toBe(1)
})
