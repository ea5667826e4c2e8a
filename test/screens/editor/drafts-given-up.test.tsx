// Drafts that are dropped, taken over or discarded: with a way back, and never said to be done before they are.
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import type { DraftKeeper, KeptDraft } from '../../../src/storage/draft-keeper.ts'
import { createMemoryDrafts } from '../../../src/storage/memory-drafts.ts'
import { renderDesk } from '../render-desk.tsx'

const id = 'kerbs.md'
const source = '---\ntitle: "Kerbs"\nstatus: new\n---\n\nA kerb has a price.\n'
const keptAt = '2026-01-01T00:00:00.000Z'
const title = () => screen.findByRole('textbox', { name: 'Title' })
const keptTitles = async (drafts: DraftKeeper) =>
  (await drafts.read(id)).map(({ typed }) => typed.values.title)

function keptOf(tab: string, name: string, of = id): KeptDraft {
  const base = { id: of, source, version: '"1"', updatedAt: keptAt }
  const typed = { source, isSource: false, text: '\nA kerb has a price.\n', values: { title: name } }
  return { id: of, tab, title: name, keptAt, base, typed }
}

async function refuse(): Promise<never> {
  throw new GalleyError('unavailable', 'This browser has no room left.')
}

/** A desk on the article, with a draft of a tab that is gone. */
async function deskWithDraft(path = `/article/${id}`) {
  const drafts = createMemoryDrafts()
  await drafts.keep(keptOf('gone', 'Of a closed tab'))
  return renderDesk({ articles: { [id]: source }, drafts, path })
}

test('taking a draft waits until what was typed is put aside, and does not happen when that fails', async () => {
  const { user, drafts } = await deskWithDraft()
  await user.type(await title(), '!')
  await waitFor(async () => expect(await keptTitles(drafts)).toContain('Kerbs!'))
  const kept = vi.spyOn(drafts, 'keep').mockImplementation(refuse)
  await user.click(await screen.findByRole('button', { name: 'Take my changes' }))
  await screen.findByText('This browser has no room left.')
  expect(await title()).toHaveProperty('value', 'Kerbs!')
  kept.mockRestore()
  await user.click(await screen.findByRole('button', { name: 'Take my changes' }))
  await waitFor(async () => expect(await title()).toHaveProperty('value', 'Of a closed tab'))
  await waitFor(async () => expect((await keptTitles(drafts)).sort()).toEqual(['Kerbs!', 'Of a closed tab']))
})

test('a draft that was taken over keeps its time until the next key', async () => {
  const { user, drafts } = await deskWithDraft()
  await user.click(await screen.findByRole('button', { name: 'Take my changes' }))
  await waitFor(async () => expect((await drafts.list()).map(({ tab }) => tab)).not.toContain('gone'))
  await new Promise(resolve => setTimeout(resolve, 500))
  expect((await drafts.list()).map(row => row.keptAt)).toEqual([keptAt])
  await user.type(await title(), '!')
  await waitFor(async () => expect((await drafts.list()).map(row => row.keptAt)).not.toEqual([keptAt]))
})

test('hiding the page writes nothing that is kept already', async () => {
  const { user, drafts } = await deskWithDraft()
  await user.type(await title(), '!')
  await waitFor(async () => expect(await keptTitles(drafts)).toContain('Kerbs!'))
  const kept = vi.spyOn(drafts, 'keep')
  window.dispatchEvent(new Event('pagehide'))
  await drafts.keep(keptOf('another', 'Of another tab'))
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(kept).toHaveBeenCalledOnce()
})

test('a draft that is not dropped is not said to be', async () => {
  const { user, drafts } = await deskWithDraft()
  const removed = vi.spyOn(drafts, 'remove').mockImplementation(refuse)
  await user.click(await screen.findByRole('button', { name: 'Drop my changes' }))
  await screen.findByText('The changes were not dropped')
  expect(screen.queryByText('The changes were dropped.')).toBeNull()
  removed.mockRestore()
  await user.click(await screen.findByRole('button', { name: 'Drop my changes' }))
  await screen.findByText('The changes were dropped.')
  vi.spyOn(drafts, 'keep').mockImplementation(refuse)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('The changes are not back on this device')
  await user.click(screen.getByText('Close'))
  expect(screen.queryByText('The changes were dropped.')).toBeNull()
})

test('drafts that cannot be read are told of', async () => {
  const drafts = { ...createMemoryDrafts(), read: refuse }
  await renderDesk({ articles: { [id]: source }, drafts, path: `/article/${id}` })
  await screen.findByText('What is kept on this device cannot be read: This browser has no room left.')
})

test('discarded changes come back with Undo', async () => {
  const drafts = createMemoryDrafts()
  const { user, router } = await renderDesk({ articles: { [id]: source }, drafts, path: `/article/${id}` })
  await user.type(await title(), '!')
  await waitFor(async () => expect(await keptTitles(drafts)).toEqual(['Kerbs!']))
  void router.navigate({ to: '/' })
  await user.click(await screen.findByRole('button', { name: 'Discard changes' }))
  await waitFor(async () => expect(await drafts.list()).toEqual([]))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await keptTitles(drafts)).toEqual(['Kerbs!']))
})

test('the list of what is not saved reads no text until it is asked for one, and drops nothing in silence', async () => {
  const drafts = createMemoryDrafts()
  for (const name of ['a.md', 'b.md', 'c.md']) await drafts.keep(keptOf('gone', name, name))
  const read = vi.spyOn(drafts, 'read')
  const asked = vi.spyOn(drafts, 'allAttending')
  const removed = vi.spyOn(drafts, 'remove').mockImplementation(refuse)
  const { user } = await renderDesk({ drafts, path: '/unsaved' })
  const [first] = await screen.findAllByRole('button', { name: 'Drop' })
  await waitFor(() => expect(first).toHaveProperty('disabled', false))
  expect(read).not.toHaveBeenCalled()
  expect(asked).toHaveBeenCalledOnce()
  if (first) await user.click(first)
  await screen.findByText('The changes were not dropped')
  expect(screen.queryByText(/were dropped/)).toBeNull()
  removed.mockRestore()
  if (first) await user.click(first)
  await screen.findByText(/were dropped/)
  expect(await drafts.list()).toHaveLength(2)
  expect(read.mock.calls.every(([of]) => of === 'a.md')).toBe(true)
})
