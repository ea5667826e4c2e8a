// A store that fails, hangs, or answers late takes nothing of what is typed, and what was typed is found again.
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { apiHandlers } from '../../../mocks/api-handlers.ts'
import { createFaults, type FaultName } from '../../../mocks/faults.ts'
import { mockServer } from '../../../mocks/mock-server.ts'
import { GalleyError } from '../../../src/article/galley-error.ts'
import type { DraftKeeper } from '../../../src/storage/draft-keeper.ts'
import { createHttpStore } from '../../../src/storage/http-store.ts'
import { createMemoryDrafts } from '../../../src/storage/memory-drafts.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const id = 'kerbs.md'
const path = `/article/${id}`
const source = '---\ntitle: "Kerbs"\nstatus: new\n---\n\nA kerb has a price.\n'

const title = () => screen.findByRole('textbox', { name: 'Title' })
const body = () => screen.findByRole('textbox', { name: 'Text of the article' })
const keptTitles = async (drafts: DraftKeeper) =>
  (await drafts.read(id)).map(({ typed }) => typed.values.title)

async function faultyDesk(drafts: DraftKeeper = createMemoryDrafts()) {
  const behind = createMemoryStore()
  await behind.write(id, source, { ifAbsent: true })
  const faults = createFaults({ slowMs: 400 })
  mockServer.use(...apiHandlers(behind, faults))
  const store = createHttpStore({ baseUrl: new URL('/api/v1', location.href).href })
  return { ...(await renderDesk({ store, drafts, path })), behind, faults, httpStore: store }
}

/** As when the page comes back to the front: what it shows is asked for again. */
async function askAgain(): Promise<void> {
  await act(async () => document.dispatchEvent(new Event('visibilitychange')))
}

afterEach(() => {
  vi.restoreAllMocks()
})

test.each<FaultName>([
  'offline',
  'slow',
  'failing',
  'failing-writes',
  'expired',
  'hanging-writes',
  'answers-lost',
])(
  'with the fault “%s”, what is typed before, during and after a save stays in the editor and on the device',
  async fault => {
    const { user, drafts, faults } = await faultyDesk()
    await user.type(await title(), ' before')
    faults.use(fault)
    await user.keyboard('{Control>}s{/Control}')
    await user.type(await title(), ' and during')
    await user.type(await body(), 'More text.')
    if (fault === 'slow') await screen.findByText('Not saved yet')
    await user.type(await title(), ' and after')
    expect(await title()).toHaveProperty('value', 'Kerbs before and during and after')
    expect(await body()).toHaveProperty('value', expect.stringContaining('More text.'))
    await waitFor(async () => expect(await keptTitles(drafts)).toEqual(['Kerbs before and during and after']))
    expect((await drafts.read(id))[0]?.typed.text).toContain('More text.')
  },
)

test('a save whose answer was lost is no version of somebody else: what is typed on is saved over it', async () => {
  const { user, faults, behind } = await faultyDesk()
  await user.type(await title(), ' one')
  faults.use('answers-lost')
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Not saved\./)
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('Kerbs one'))
  faults.clear()
  await user.type(await title(), ' two')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('Kerbs one two'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a save that arrived without an answer is taken as saved as soon as the store tells of it', async () => {
  const { user, faults, behind } = await faultyDesk()
  await user.type(await title(), ' one')
  faults.use('answers-lost')
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Not saved\./)
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('Kerbs one'))
  await user.type(await title(), ' two')
  faults.clear()
  await askAgain()
  await waitFor(() => expect(screen.queryByText(/^Not saved\./)).toBeNull())
  expect(screen.queryByText(/^Changed elsewhere/)).toBeNull()
  expect(await title()).toHaveProperty('value', 'Kerbs one two')
})

test('when somebody else was faster, what was typed stays on the device', async () => {
  const { user, drafts, faults, behind } = await faultyDesk()
  await user.type(await title(), ' before')
  faults.use('overtaken')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('somebody else wrote'))
  await waitFor(async () => expect(await keptTitles(drafts)).toEqual(['Kerbs before']))
  expect((await behind.read(id))?.source).toContain('title: "Kerbs"\n')
})

test('after an expired session the draft is offered, and nothing is written by itself', async () => {
  const drafts = createMemoryDrafts()
  const first = await faultyDesk(drafts)
  await first.user.type(await title(), ' of a lost session')
  first.faults.use('expired')
  await first.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Not saved\./)
  cleanup()
  first.faults.clear()
  const { user } = await renderDesk({ store: first.httpStore, drafts, path })
  await user.click(await screen.findByRole('button', { name: 'Take my changes' }))
  await waitFor(async () => expect(await title()).toHaveProperty('value', 'Kerbs of a lost session'))
  expect((await first.behind.read(id))?.source).toBe(source)
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await first.behind.read(id))?.source).toContain('Kerbs of a lost session')
  await waitFor(async () => expect(await drafts.list()).toEqual([]))
})

test('a draft that says what the file says is forgotten: its save arrived, and its answer did not', async () => {
  const drafts = createMemoryDrafts()
  const first = await faultyDesk(drafts)
  await first.user.type(await title(), ' saved')
  await waitFor(async () => expect(await keptTitles(drafts)).toEqual(['Kerbs saved']))
  first.faults.use('hanging-writes')
  await first.user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect((await first.behind.read(id))?.source).toContain('Kerbs saved'))
  cleanup()
  first.faults.clear()
  await renderDesk({ store: first.httpStore, drafts, path })
  await waitFor(async () => expect(await title()).toHaveProperty('value', 'Kerbs saved'))
  await waitFor(async () => expect(await drafts.list()).toEqual([]))
  expect(screen.queryByRole('button', { name: 'Take my changes' })).toBeNull()
})

test.each([
  ['a field that cannot be written', { text: '\nA kerb has a price.\n', values: { readingTime: '12 mi' } }],
  ['half a character in the text', { text: '\nHalf an emoji: \uD83D\n', values: {} }],
])('a draft with %s is offered and stays until somebody decides', async (_what, part) => {
  const drafts = createMemoryDrafts()
  const base = { id, source, version: '"1"', updatedAt: '2026-01-01T00:00:00.000Z' }
  const typed = { source, isSource: false, text: part.text, values: part.values }
  await drafts.keep({ id, tab: 'gone', title: 'Kerbs', keptAt: base.updatedAt, base, typed })
  const { user } = await faultyDesk(drafts)
  await user.click(await screen.findByRole('button', { name: 'Take my changes' }))
  await waitFor(async () => expect(await body()).toHaveProperty('value', part.text))
  await waitFor(async () =>
    expect((await drafts.read(id)).map(draft => draft.typed.text)).toEqual([part.text]),
  )
})

test('a device that keeps nothing is told of, and everything else works', async () => {
  const refuse = async () => {
    throw new GalleyError('unavailable', 'This browser has no room left.')
  }
  const drafts = { ...createMemoryDrafts(), keep: refuse, read: refuse, list: refuse, remove: refuse }
  const { user, behind } = await faultyDesk(drafts)
  await user.type(await title(), '!')
  await screen.findByText(
    /^What you type is not kept on this device: This browser has no room left\. Save often\.$/,
  )
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect((await behind.read(id))?.source).toContain('Kerbs!'))
  await screen.findByText(/^Saved/)
})

test('a screen that crashes offers what was typed', async () => {
  const { user, drafts } = await faultyDesk()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await user.type(await title(), ' before the crash')
  // The counts below the text are drawn with it.
  vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(() => {
    throw new Error('A defect of the desk')
  })
  await user.type(await body(), 'The last words.')
  await screen.findByText('This screen cannot be shown')
  const text = await screen.findByRole('textbox', { name: /^Unsaved text/ })
  expect(text).toHaveProperty('value', expect.stringContaining('title: "Kerbs before the crash"'))
  expect(text).toHaveProperty('value', expect.stringContaining('The last words.'))
  expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Download' })).toBeTruthy()
  expect(await drafts.list()).toHaveLength(1)
})

test('what was typed is listed, of articles that are gone too, and can be dropped with a way back', async () => {
  const drafts = createMemoryDrafts()
  const base = { id: 'gone.md', source, version: '"1"', updatedAt: '2026-01-01T00:00:00.000Z' }
  const typed = { source, isSource: false, text: '\nMy words.\n', values: { title: 'Mine' } }
  await drafts.keep({ id: 'gone.md', tab: 'x', title: 'Mine', keptAt: base.updatedAt, base, typed })
  const { user } = await renderDesk({ drafts })
  await user.click(await screen.findByRole('link', { name: /^Unsaved changes/ }))
  await screen.findByRole('link', { name: 'Mine' })
  await user.click(await screen.findByRole('button', { name: 'Show the text' }))
  expect(await screen.findByRole('textbox', { name: /^Unsaved text/ })).toHaveProperty(
    'value',
    source.replace('Kerbs', 'Mine').replace('A kerb has a price.', 'My words.'),
  )
  await user.click(screen.getByRole('button', { name: 'Drop' }))
  await waitFor(async () => expect(await drafts.list()).toEqual([]))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('link', { name: 'Mine' })
})
