// The desk over the HTTP store while the server fails: what is told, what is kept, and the way on.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { apiHandlers } from '../../mocks/api-handlers.ts'
import { createFaults, type FaultName } from '../../mocks/faults.ts'
import { mockServer } from '../../mocks/mock-server.ts'
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

test('a failed save is told until it succeeds, and not a moment longer', async () => {
  const { faults, user, behind } = await renderFaultyDesk(`/article/${id}`)
  await user.type(await screen.findByRole('textbox', { name: /^Title/ }), ' again')
  faults.use('failing-writes')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText('The article was not saved')).toBeTruthy()
  faults.clear()
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(screen.queryByText('The article was not saved')).toBeNull())
  expect((await behind.read(id))?.source).toContain('Notes on kerbs again')
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

test('a stale save shows both versions, and nothing is written', async () => {
  const { faults, user, behind } = await renderFaultyDesk(`/article/${id}`)
  const title = await screen.findByRole('textbox', { name: /^Title/ })
  await user.clear(title)
  await user.type(title, 'My kerbs')
  faults.use('overtaken')
  await user.keyboard('{Control>}s{/Control}')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/somebody else wrote/)).toBeTruthy()
  expect((await behind.read(id))?.source).toBe(`${source}\nA line that somebody else wrote.\n`)
})
