// The desk over the HTTP store while the server fails: what is told, what is kept, and the way on.
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { apiHandlers } from '../../mocks/api-handlers.ts'
import { createFaults, type FaultName } from '../../mocks/faults.ts'
import { mockServer } from '../../mocks/mock-server.ts'
import { toastSignal } from '../../src/app/toasts.ts'
import { GalleyError } from '../../src/article/galley-error.ts'
import { createHttpStore } from '../../src/storage/http-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { renderDesk } from './render-desk.tsx'

const id = 'kerbs.md'
const source = '---\ntitle: "Notes on kerbs"\nstatus: new\ntrending: false\n---\n\nA kerb has a price.\n'

async function renderFaultyDesk(path: string, ...names: FaultName[]) {
  const behind = createMemoryStore()
  await behind.write(id, source, { ifAbsent: true })
  const faults = createFaults({ slowMs: 300 })
  faults.use(...names)
  mockServer.use(...apiHandlers(behind, faults))
  const store = createHttpStore({ baseUrl: new URL('/api/v1', location.href).href })
  const desk = await renderDesk({ store, path })
  return { ...desk, behind, faults }
}

test('offline, the list says so and tries again', async () => {
  const { faults, user } = await renderFaultyDesk('/', 'offline')
  const again = await screen.findByRole('button', { name: 'Try again' })
  faults.clear()
  await user.click(again)
  expect(await screen.findByRole('link', { name: 'Notes on kerbs' })).toBeTruthy()
})

test('a slow answer shows a list that is busy, and then the rows', async () => {
  await renderFaultyDesk('/', 'slow')
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).not.toBeNull())
  expect(screen.queryByRole('link', { name: 'Notes on kerbs' })).toBeNull()
  expect(await screen.findByRole('link', { name: 'Notes on kerbs' })).toBeTruthy()
})

test('a flag that cannot be written goes back, and a message says so', async () => {
  const { faults, user, behind } = await renderFaultyDesk('/')
  const flag = await screen.findByRole('button', { name: 'Trending: Notes on kerbs' })
  faults.use('failing-writes')
  await user.click(flag)
  expect(await screen.findByRole('alert')).toBeTruthy()
  await waitFor(() => expect(flag.getAttribute('aria-pressed')).toBe('false'))
  expect((await behind.read(id))?.source).toBe(source)
})

test('a failed save is told once, until it succeeds, and not a moment longer', async () => {
  const { faults, user, behind } = await renderFaultyDesk(`/article/${id}`)
  await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' again')
  const onToast = vi.fn()
  toastSignal.addEventListener('needed', onToast)
  faults.use('failing-writes')
  await user.keyboard('{Control>}s{/Control}')
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toMatch(/^Not saved\. .+ Your text is still here\.$/)
  expect(onToast).not.toHaveBeenCalled()
  toastSignal.removeEventListener('needed', onToast)
  faults.clear()
  await user.keyboard('{Control>}s{/Control}')
  // The message also goes away while the save is on its way, so the store tells that it arrived.
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('Notes on kerbs again'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('a save whose answer was lost is no conflict with itself', async () => {
  const behind = createMemoryStore()
  await behind.write(id, source, { ifAbsent: true })
  let isCut = true
  const write: typeof behind.write = async (...request) => {
    const stored = await behind.write(...request)
    if (isCut) throw new GalleyError('unavailable', 'The line was cut.')
    return stored
  }
  const { user } = await renderDesk({
    store: { ...behind, watch: () => () => {}, write },
    path: `/article/${id}`,
  })
  await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' again')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText(/Not saved\. The line was cut/)).toBeTruthy()
  isCut = false
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull())
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a merge whose save fails is told, and stays a change', async () => {
  const { faults, user, behind } = await renderFaultyDesk(`/article/${id}`)
  await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' again')
  const before = await behind.read(id)
  const changed = `${before?.source}\nTheir line.\n`
  await behind.write(id, changed, { ifVersion: before?.version ?? '' })
  await user.click(await screen.findByRole('button', { name: 'Merge now' }))
  faults.use('failing-writes')
  await user.keyboard('{Control>}s{/Control}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Not saved\. .*Your text is still here/)
  expect(screen.getByText('Not saved yet')).toBeTruthy()
  expect((await behind.read(id))?.source).toBe(changed)
})

test('a new article that cannot be written is told at its form', async () => {
  const { faults, user } = await renderFaultyDesk('/new')
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'On kerbs')
  faults.use('failing-writes')
  await user.click(screen.getByRole('button', { name: 'Create article' }))
  const name = screen.getByRole('textbox', { name: 'File name' })
  await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'))
})

test('somebody who saves before each of our saves does not keep it going for ever', async () => {
  const { faults, user, behind } = await renderFaultyDesk(`/article/${id}`)
  const title = await screen.findByRole('textbox', { name: /^Title/ })
  await user.clear(title)
  await user.type(title, 'My kerbs')
  faults.use('overtaken')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText(/keeps saving this article/)).toBeTruthy()
  expect((await behind.read(id))?.source).toBe(`${source}${'\nA line that somebody else wrote.\n'.repeat(4)}`)
  faults.clear()
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('My kerbs'))
  expect((await behind.read(id))?.source.match(/somebody else wrote/g)).toHaveLength(4)
})
