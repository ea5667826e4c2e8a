import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { manyArticles, pile } from '../list/pile.ts'
import { renderDesk } from '../render-desk.tsx'

type User = Awaited<ReturnType<typeof renderDesk>>['user']

async function choose(user: User, menu: string, item: string) {
  await user.click(await screen.findByRole('button', { name: menu }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

test('all that match are changed, beyond the rows that are loaded, and put back', async () => {
  const { user, store } = await renderDesk({ articles: manyArticles(130) })
  await user.click(await screen.findByRole('checkbox', { name: 'Select all that match' }))
  await screen.findByText('130 selected')
  await choose(user, 'Set status', 'Draft')
  await user.click(await screen.findByRole('button', { name: 'Change 130 articles' }))
  await screen.findByText('130 changed.')
  expect((await store.list({ status: 'draft' })).total).toBe(130)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('130 put back.')
  expect((await store.list({ status: 'new' })).total).toBe(130)
})

test('the preview says why an article is refused, and shows the lines of one that changes', async () => {
  const { user, store } = await renderDesk({ articles: pile })
  await user.click(await screen.findByRole('checkbox', { name: 'Select Tariffs' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Select Needs a photo' }))
  await choose(user, 'Set status', 'Published')
  const refused = await screen.findByRole('region', { name: 'Cannot be changed' })
  expect(refused.textContent).toContain('tariff.md')
  await user.click(screen.getByRole('button', { name: 'odd.md' }))
  await waitFor(() => expect(document.querySelector('ins')?.textContent).toContain('status: "published"'))
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect((await store.list({ status: 'published' })).total).toBe(0)
})

test('find and replace asks first, refuses what is no pattern, and changes the text', async () => {
  const { user, store } = await renderDesk({ articles: pile })
  await user.click(await screen.findByRole('checkbox', { name: 'Select Tariffs' }))
  await choose(user, 'More', 'Find and replace…')
  await user.type(await screen.findByRole('textbox', { name: 'Find' }), '(of')
  await user.click(screen.getByRole('checkbox', { name: 'Regular expression' }))
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('not a regular expression'))
  await user.type(screen.getByRole('textbox', { name: 'Find' }), ')')
  await user.type(screen.getByRole('textbox', { name: 'Replace by' }), '$1f')
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await user.click(await screen.findByRole('button', { name: 'Change 1 article' }))
  await screen.findByText('1 changed.')
  expect((await store.read('tariff.md'))?.source).toBe(pile['tariff.md']?.replace('Text of', 'Text off'))
})

test('recent changes can be taken back later', async () => {
  const { user, store } = await renderDesk({ articles: pile })
  await user.click(await screen.findByRole('checkbox', { name: 'Select Tariffs' }))
  await choose(user, 'Featured', 'Set featured')
  await user.click(await screen.findByRole('button', { name: 'Change 1 article' }))
  await screen.findByText('1 changed.')
  await user.click((await screen.findAllByRole('button', { name: 'Close' })).at(-1) as HTMLElement)
  await user.click(await screen.findByRole('checkbox', { name: 'Select Heat pumps' }))
  await choose(user, 'More', 'Recent changes')
  await user.click(await screen.findByRole('button', { name: 'Undo: Set featured' }))
  await screen.findByText('1 put back.')
  expect((await store.read('tariff.md'))?.source).toBe(pile['tariff.md'])
})

test('find and replace also looks in fields that only this pile has', async () => {
  const source = '---\ntitle: "Odd"\nkicker: "Old word"\ndek: "Old word"\n---\n\nOld word.\n'
  const { user, store } = await renderDesk({ articles: { 'odd.md': source } })
  await user.click(await screen.findByRole('checkbox', { name: 'Select Odd' }))
  await choose(user, 'More', 'Find and replace…')
  await user.type(await screen.findByRole('textbox', { name: 'Find' }), 'Old')
  await user.type(screen.getByRole('textbox', { name: 'Replace by' }), 'New')
  await user.click(screen.getByRole('checkbox', { name: 'Text' }))
  await user.type(screen.getByRole('textbox', { name: 'Other fields' }), 'title, kicker')
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await user.click(await screen.findByRole('button', { name: 'Change 1 article' }))
  await screen.findByText('1 changed.')
  expect((await store.read('odd.md'))?.source).toBe(source.replace('kicker: "Old', 'kicker: "New'))
})

test('an undo says which articles were changed since, and leaves them', async () => {
  const { user, store } = await renderDesk({ articles: pile })
  await user.click(await screen.findByRole('checkbox', { name: 'Select Tariffs' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Select Heat pumps' }))
  await choose(user, 'Featured', 'Set featured')
  await user.click(await screen.findByRole('button', { name: 'Change 2 articles' }))
  await screen.findByText('2 changed.')
  const changed = await store.read('tariff.md')
  const later = `${changed?.source}Later.\n`
  await store.write('tariff.md', later, { ifVersion: changed?.version ?? '' })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('1 put back, 1 left as they are.')
  const left = screen.getByRole('region', { name: 'Left as they are' })
  expect(left.textContent).toContain('tariff.md')
  expect(left.textContent).toContain('changed since')
  expect((await store.read('tariff.md'))?.source).toBe(later)
  expect((await store.read('heat.md'))?.source).toBe(pile['heat.md'])
})

test('a run that fails names what was changed, what got no answer and what was not reached', async () => {
  const store = createMemoryStore()
  for (const [id, source] of Object.entries(manyArticles(300)))
    await store.write(id, source, { ifAbsent: true })
  const write = store.write
  const failing = {
    ...store,
    write: async (...request: Parameters<typeof write>) => {
      if (request[0] === '0150.md') throw new GalleyError('unavailable', 'The server is away.')
      return write(...request)
    },
  }
  const { user } = await renderDesk({ store: failing })
  await user.click(await screen.findByRole('checkbox', { name: 'Select all that match' }))
  await choose(user, 'Set status', 'Draft')
  await user.click(await screen.findByRole('button', { name: 'Change 300 articles' }))
  await screen.findByText('The server is away.')
  const named = (title: string) =>
    [...screen.getByRole('list', { name: title }).querySelectorAll('li')].map(item => item.textContent)
  expect(named('Not known')).toEqual(['0150.md'])
  const drafts = (await store.list({ status: 'draft' })).total
  expect(named('Changed')).toHaveLength(101)
  expect(named('Changed').at(-1)).toBe(`And ${drafts - 100} more, in the list to download.`)
  expect(named('Not reached').at(-1)).toBe(`And ${299 - drafts - 100} more, in the list to download.`)

  const blobs: Blob[] = []
  URL.createObjectURL = vi.fn((blob: Blob) => {
    blobs.push(blob)
    return 'blob:list'
  })
  await user.click(screen.getByRole('button', { name: 'Download the list' }))
  const lines = (await blobs[0]?.text())?.trim().split('\r\n') ?? []
  expect(lines).toHaveLength(301)
  expect(lines.filter(line => line.endsWith(',changed,'))).toHaveLength(drafts)
  expect(lines).toContain('0150.md,not known,')
})

test('a run that came to no article is not among the recent changes', async () => {
  const { openRunJournal } = await import('../../../src/screens/data/bulk/run-journal.ts')
  const { user, store } = await renderDesk({ articles: pile })
  const run = { place: store.label, title: 'Came to nothing', startedAt: '2026-01-01', isUndone: false }
  await openRunJournal().begin({ ...run, id: 'empty', count: 0 })
  await openRunJournal().begin({ ...run, id: 'full', title: 'Came to something', count: 1 })
  await user.click(await screen.findByRole('checkbox', { name: 'Select Tariffs' }))
  await choose(user, 'More', 'Recent changes')
  await screen.findByText('Came to something')
  expect(screen.queryByText('Came to nothing')).toBeNull()
})
