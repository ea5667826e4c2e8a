// Opening, changing, saving, leaving: through the whole desk, over a real store.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const source =
  '---\r\n# Kept\r\ntitle: "A title"\r\nslug: a-title\r\nstatus: new\r\ntrending: true\r\nkeywords: ["a"]\r\n---\r\n\r\nOne\r\ntwo\r\n'
const path = '/article/a.md'

const open = (text = source) => renderDesk({ articles: { 'a.md': text }, path })
const titleField = () => screen.findByRole('textbox', { name: 'Title' })
const bodyField = () => screen.findByRole('textbox', { name: 'Text of the article' })
const saveButton = () => screen.findByRole('button', { name: /^Save/ })
const stored = async (desk: Awaited<ReturnType<typeof renderDesk>>) => (await desk.store.read('a.md'))?.source

/** A desk whose writes over a version are answered only after `finish`. */
async function openSlow() {
  const store = createMemoryStore()
  let finish = () => {}
  const gate = new Promise<void>(resolve => {
    finish = resolve
  })
  const slow = {
    ...store,
    write: async (...args: Parameters<typeof store.write>) => {
      const written = await store.write(...args)
      if (args[2].ifVersion) await gate
      return written
    },
  }
  await store.write('a.md', source, { ifAbsent: true })
  return { desk: await renderDesk({ store: slow, path }), finish: () => finish() }
}

test('a new title and a new line are saved, and nothing else is touched', async () => {
  const desk = await open()
  expect(await saveButton()).toHaveProperty('disabled', true)
  await desk.user.type(await titleField(), '!')
  await desk.user.type(await bodyField(), 'three')
  await screen.findByText('Not saved yet')
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect(await stored(desk)).toBe(source.replace('A title', 'A title!').replace('two\r\n', 'two\r\nthree'))
})

test('undoing a change by hand makes the draft clean again', async () => {
  const desk = await open()
  await desk.user.type(await titleField(), '!')
  await screen.findByText('Not saved yet')
  await desk.user.type(await titleField(), '{Backspace}')
  await screen.findByText(/^Saved/)
})

test('what was typed during a save is kept and still to be saved', async () => {
  const { desk, finish } = await openSlow()
  await desk.user.type(await titleField(), '!')
  await desk.user.click(await saveButton())
  await screen.findByText('Saving…')
  await desk.user.type(await titleField(), '?')
  finish()
  await screen.findByText('Not saved yet')
  expect(await titleField()).toHaveProperty('value', 'A title!?')
  expect(await stored(desk)).toContain('"A title!"')
})

test('a save that is asked for during another one follows it', async () => {
  const { desk, finish } = await openSlow()
  await desk.user.type(await titleField(), '!')
  await desk.user.click(await saveButton())
  await screen.findByText('Saving…')
  await desk.user.type(await titleField(), '?')
  await desk.user.keyboard('{Control>}s{/Control}')
  finish()
  await waitFor(async () => expect(await stored(desk)).toContain('"A title!?"'))
  await screen.findByText(/^Saved/)
})

test('a next step that is asked for during a save is done, also when another save is asked for after it', async () => {
  const { desk, finish } = await openSlow()
  await desk.user.type(await titleField(), '!')
  await desk.user.click(await saveButton())
  await screen.findByText('Saving…')
  await desk.user.keyboard('{Control>}{Enter}{/Control}')
  await desk.user.keyboard('{Control>}s{/Control}')
  finish()
  await waitFor(async () => expect(await stored(desk)).toContain('status: review'))
})

test('the next step sets the status and saves', async () => {
  const desk = await open()
  await desk.user.click(await screen.findByRole('button', { name: /^Send to review/ }))
  await screen.findByRole('button', { name: /^Approve/ })
  // The step shows at once; the file follows.
  const inReview = source.replace('status: new', 'status: review')
  await waitFor(async () => expect(await stored(desk)).toBe(inReview))
})

test('a wrong value is marked at its field and keeps the save back', async () => {
  const desk = await open()
  await desk.user.clear(await titleField())
  await desk.user.click(await saveButton())
  expect((await screen.findByRole('alert')).textContent).toContain('marked in the form')
  expect((await titleField()).getAttribute('aria-invalid')).toBe('true')
  expect(await stored(desk)).toBe(source)
})

test('a fault that the file had before does not keep a correction back', async () => {
  const desk = await open(source.replace('slug: a-title', 'slug: "a title?"'))
  await desk.user.type(await titleField(), '!')
  await desk.user.click(await saveButton())
  await screen.findByText(/^Saved/)
  expect(await stored(desk)).toContain('A title!')
})

test('leaving with changes asks; staying keeps them, leaving writes nothing', async () => {
  const desk = await open()
  await desk.user.type(await titleField(), '!')
  await desk.user.click(screen.getByRole('link', { name: 'Back to the list' }))
  const dialog = await screen.findByRole('dialog')
  await desk.user.click(within(dialog).getByRole('button', { name: 'Stay' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await titleField()).toHaveProperty('value', 'A title!')
  await desk.user.click(screen.getByRole('link', { name: 'Back to the list' }))
  await desk.user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
  await waitFor(() => expect(desk.router.state.location.pathname).toBe('/'))
  expect(await stored(desk)).toBe(source)
})

test('saving in the leave dialog saves and leaves', async () => {
  const desk = await open()
  await desk.user.type(await titleField(), '!')
  await desk.user.click(screen.getByRole('link', { name: 'Back to the list' }))
  await desk.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(desk.router.state.location.pathname).toBe('/'))
  expect(await stored(desk)).toContain('A title!')
})

test('leaving without changes does not ask', async () => {
  const desk = await open()
  await titleField()
  await desk.user.click(screen.getByRole('link', { name: 'Back to the list' }))
  await waitFor(() => expect(desk.router.state.location.pathname).toBe('/'))
})

test('an article too long for a text field says so and is not opened', async () => {
  await open(`${source}${'A long line.\n'.repeat(400_000)}`)
  expect(await screen.findByRole('heading', { name: 'This article is too long to edit here' })).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})
