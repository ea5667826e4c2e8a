// Others save too. Neither their text nor ours is lost by it.
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const source = '---\ntitle: "A title"\nstatus: new\n---\n\nOne\n'
const theirs = source.replace('One', 'Their line')
const path = '/article/a.md'

const titleField = () => screen.findByRole('textbox', { name: 'Title' })

afterEach(() => vi.restoreAllMocks())

async function openChanged() {
  const desk = await renderDesk({ articles: { 'a.md': source }, path })
  await desk.user.type(await titleField(), '!')
  const before = await desk.store.read('a.md')
  await desk.store.write('a.md', theirs, { ifVersion: before?.version ?? '' })
  return desk
}

test('a change elsewhere is taken over when nothing would be lost', async () => {
  const desk = await renderDesk({ articles: { 'a.md': source }, path })
  await titleField()
  const before = await desk.store.read('a.md')
  await desk.store.write('a.md', theirs, { ifVersion: before?.version ?? '' })
  const body = await screen.findByRole('textbox', { name: 'Text of the article' })
  await waitFor(() => expect((body as HTMLTextAreaElement).value).toContain('Their line'))
  expect(screen.queryByText(/Changed elsewhere/)).toBeNull()
})

test('keeping mine writes it over theirs, and theirs stays in the history', async () => {
  const desk = await openChanged()
  await screen.findByText(/Changed elsewhere/)
  expect(await titleField()).toHaveProperty('value', 'A title!')
  await desk.user.click(await screen.findByRole('button', { name: /^Save/ }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('title')).toBeDefined()
  expect(within(dialog).getByText('Their line')).toBeDefined()
  await desk.user.click(within(dialog).getByRole('button', { name: 'Keep mine' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await desk.store.read('a.md'))?.source).toBe(source.replace('A title', 'A title!'))
  const [newest] = await desk.store.revisions('a.md')
  expect(await desk.store.readRevision('a.md', newest?.version ?? '')).toBe(theirs)
})

test('taking theirs hands mine over as a file', async () => {
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation(file => {
    files.push(file as Blob)
    return 'blob:mine'
  })
  const desk = await openChanged()
  await desk.user.click(await screen.findByRole('button', { name: 'Show both' }))
  await desk.user.click(await screen.findByRole('button', { name: 'Take theirs, download mine' }))
  await waitFor(async () => expect(await titleField()).toHaveProperty('value', 'A title'))
  expect(await files[0]?.text()).toBe(source.replace('A title', 'A title!'))
  expect((await desk.store.read('a.md'))?.source).toBe(theirs)
  await screen.findByText(/^Saved/)
})

test('going on with editing changes neither', async () => {
  const desk = await openChanged()
  await desk.user.click(await screen.findByRole('button', { name: 'Show both' }))
  await desk.user.click(await screen.findByRole('button', { name: 'Go on editing' }))
  expect(await titleField()).toHaveProperty('value', 'A title!')
  expect((await desk.store.read('a.md'))?.source).toBe(theirs)
})

test('an article removed elsewhere can be saved anew under its own name', async () => {
  const desk = await renderDesk({ articles: { 'a.md': source }, path })
  await desk.user.type(await titleField(), '!')
  const before = await desk.store.read('a.md')
  await desk.store.remove('a.md', { ifVersion: before?.version ?? '' })
  await desk.user.click(await screen.findByRole('button', { name: 'Save as new' }))
  await screen.findByText(/^Saved/)
  expect((await desk.store.read('a.md'))?.source).toBe(source.replace('A title', 'A title!'))
})

test('an address without an article says so', async () => {
  await renderDesk({ path: '/article/none.md' })
  expect(await screen.findByRole('heading', { name: 'There is no such article' })).toBeDefined()
})
