// Others save too. Neither their text nor ours is lost by it.
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const source = '---\ntitle: "A title"\nstatus: new\n---\n\nOne\n\nTwo\n'
const theirs = source.replace('One', 'Their line')
const path = '/article/a.md'

const titleField = () => screen.findByRole('textbox', { name: 'Title' })
const bodyField = async () =>
  (await screen.findByRole('textbox', { name: 'Text of the article' })) as HTMLTextAreaElement

afterEach(() => vi.restoreAllMocks())

/** An article with a title of mine that is not saved, of which somebody else saves another version. */
async function openChanged(changed: string) {
  const desk = await renderDesk({ articles: { 'a.md': source }, path })
  await desk.user.type(await titleField(), '!')
  const before = await desk.store.read('a.md')
  await desk.store.write('a.md', changed, { ifVersion: before?.version ?? '' })
  await screen.findByText(/Changed elsewhere/)
  const stored = async () => (await desk.store.read('a.md'))?.source
  return { ...desk, stored }
}

const saveKey = '{Control>}s{/Control}'
const otherTitle = theirs.replace('A title', 'Their title')

test('a change elsewhere is taken over when nothing would be lost, and said', async () => {
  const desk = await renderDesk({ articles: { 'a.md': source }, path })
  await titleField()
  const before = await desk.store.read('a.md')
  await desk.store.write('a.md', otherTitle, { ifVersion: before?.version ?? '' })
  const body = await bodyField()
  await waitFor(() => expect(body.value).toContain('Their line'))
  expect(await screen.findByText(/shown as it is now: Title and one change in the text\./)).toBeDefined()
  expect(screen.queryByText(/a save merges both/)).toBeNull()
})

test('a stale save merges what is apart, saves it, and says what came in', async () => {
  const desk = await openChanged(theirs)
  const merged = theirs.replace('A title', 'A title!')
  await desk.user.keyboard(saveKey)
  await screen.findByText(/What came in: one change in the text\./)
  await waitFor(async () => expect(await desk.stored()).toBe(merged))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect((await bodyField()).value).toContain('Their line')
  const [newest] = await desk.store.revisions('a.md')
  expect(await desk.store.readRevision('a.md', newest?.version ?? '')).toBe(theirs)
  await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull())
})

test('what came in can be shown, and taken out again without what was written since', async () => {
  const desk = await openChanged(theirs)
  await desk.user.click(await screen.findByRole('button', { name: 'Merge now' }))
  expect(await desk.stored()).toBe(theirs)
  await desk.user.click(await screen.findByRole('button', { name: 'Show changes' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Their line')).toBeDefined()
  await desk.user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await desk.user.type(await titleField(), '?')
  await desk.user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await titleField()).toHaveProperty('value', 'A title!?')
  expect((await bodyField()).value).toBe('\nOne\n\nTwo\n')
  expect(await desk.stored()).toBe(theirs)
})

test('a field of both is decided by keys; nothing is written before', async () => {
  const desk = await openChanged(otherTitle)
  await desk.user.keyboard(saveKey)
  const dialog = await screen.findByRole('dialog')
  const mine = within(dialog).getByRole('radio', { name: 'Mine' })
  await waitFor(() => expect(document.activeElement).toBe(mine))
  expect(within(dialog).getByRole('group', { name: 'Title' })).toBeDefined()
  expect(within(dialog).getByRole('button', { name: /^Use this text/ })).toHaveProperty('disabled', true)
  await desk.user.keyboard('2')
  expect(document.activeElement).toBe(within(dialog).getByRole('radio', { name: 'Theirs' }))
  expect(within(dialog).getByText('All decided.')).toBeDefined()
  await desk.user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await titleField()).toHaveProperty('value', 'Their title')
  expect(await desk.stored()).toBe(otherTitle)
})

test('several places are walked by keys, and one is written over', async () => {
  const desk = await openChanged(otherTitle)
  const body = await bodyField()
  await desk.user.clear(body)
  await desk.user.type(body, 'My line{Enter}{Enter}Two')
  await desk.user.keyboard(saveKey)
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByRole('group', { name: '1 of 2: Title' })
  await desk.user.keyboard('1')
  await desk.user.keyboard('j')
  await within(dialog).findByRole('group', { name: '2 of 2: Text' })
  await waitFor(() => expect(document.activeElement).toHaveProperty('type', 'radio'))
  await desk.user.keyboard('3')
  const result = within(dialog).getByRole('textbox', { name: 'What comes of it' })
  expect(result).toHaveProperty('value', expect.stringMatching(/My line[\s\S]*Their line/))
  await desk.user.clear(result)
  await desk.user.type(result, 'Our line')
  await desk.user.click(within(dialog).getByRole('button', { name: /^Use this text/ }))
  expect(await titleField()).toHaveProperty('value', 'A title!')
  expect((await bodyField()).value).toContain('Our line')
  expect(await desk.stored()).toBe(otherTitle)
  await desk.user.keyboard(saveKey)
  await waitFor(async () => expect(await desk.stored()).toContain('title: "A title!"'))
})

test('taking theirs as a whole hands mine over as a file', async () => {
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation(file => {
    files.push(file as Blob)
    return 'blob:mine'
  })
  const desk = await openChanged(otherTitle)
  await desk.user.click(await screen.findByRole('button', { name: 'Merge now' }))
  await desk.user.click(await screen.findByRole('button', { name: /^Take theirs as a whole/ }))
  await waitFor(async () => expect(await titleField()).toHaveProperty('value', 'Their title'))
  expect(await files[0]?.text()).toBe(source.replace('A title', 'A title!'))
  expect(await desk.stored()).toBe(otherTitle)
  await screen.findByText(/^Saved/)
})

test('going on with editing changes neither', async () => {
  const desk = await openChanged(otherTitle)
  await desk.user.click(await screen.findByRole('button', { name: 'Merge now' }))
  await desk.user.click(await screen.findByRole('button', { name: 'Go on editing' }))
  expect(await titleField()).toHaveProperty('value', 'A title!')
  expect(await desk.stored()).toBe(otherTitle)
  expect(screen.getByText(/Changed elsewhere/)).toBeDefined()
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
