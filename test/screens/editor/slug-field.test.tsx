// Whether another article has the slug is said while it is typed.
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const article = (title: string, slug: string) => `---\ntitle: "${title}"\nslug: "${slug}"\n---\n\nText\n`
const articles = {
  'a.md': article('A new day', 'harbour'),
  'b.md': article('Harbour', 'harbour'),
  'c.md': article('Other', 'other'),
}

const field = () => screen.findByRole('textbox', { name: 'Slug' })

test('another article with the slug is named, until the slug is its own', async () => {
  const { user } = await renderDesk({ articles, path: '/article/a.md' })
  const slug = await field()
  expect((await screen.findByRole('link', { name: 'Harbour' })).getAttribute('href')).toContain('b.md')
  expect(screen.queryByText('Unique')).toBeNull()
  await user.clear(slug)
  await user.type(slug, 'harbours')
  expect(await screen.findByText('Unique')).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Harbour' })).toBeNull()
  await user.type(slug, ' and more')
  expect(await screen.findByText(/^A slug has no spaces/)).toBeDefined()
  expect(screen.queryByText('Unique')).toBeNull()
  await user.clear(slug)
  expect(screen.queryByText('Unique')).toBeNull()
})

test('a slug made from the title is looked for as well', async () => {
  const { user } = await renderDesk({
    articles: { ...articles, 'd.md': article('Later', 'a-new-day'), 'e.md': article('Late', 'a-new-day') },
    path: '/article/a.md',
  })
  await field()
  await user.click(screen.getByRole('button', { name: 'From title' }))
  const said = await screen.findByText(/Also the slug of/)
  await waitFor(() => expect(said.textContent).toMatch(/^Also the slug of Late and 1 more$/))
})

test('what others do to their slug is followed', async () => {
  const { store } = await renderDesk({ articles, path: '/article/c.md' })
  expect(await screen.findByText('Unique')).toBeDefined()
  const a = await store.read('a.md')
  await store.write('a.md', article('A new day', 'other'), { ifVersion: a?.version ?? '' })
  expect(await screen.findByRole('link', { name: 'A new day' })).toBeDefined()
})

test('asking for it changes nothing', async () => {
  const { user } = await renderDesk({ articles, path: '/article/a.md' })
  await screen.findByRole('link', { name: 'Harbour' })
  await user.tab()
  expect(screen.queryByText('Not saved yet')).toBeNull()
})
