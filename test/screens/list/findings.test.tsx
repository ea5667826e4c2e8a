import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const complete = 'status: new\ndate: 2025-03-01\nslug: tea\nexcerpt: About tea.\ncategory: Tea'
const articles = {
  'fine.md': `---\ntitle: Fine\n${complete}\n---\nText.\n`,
  'warned.md': `---\ntitle: Warned\n${complete}\n---\n# Main\n\n![](/a.jpg)\n`,
  'noted.md': `---\ntitle: Noted\n${complete}\n---\nTwo  spaces.\n`,
  'wrong.md': `---\ntitle: Wrong\n${complete}\n---\n[More](#) and two  spaces.\n`,
}

async function markOf(title: string): Promise<string | null | undefined> {
  const row = (await screen.findByRole('link', { name: title })).closest<HTMLElement>('[role="row"]')
  return row && within(row).getByRole('img').getAttribute('aria-label')
}

const titles = () =>
  screen.getAllByRole('gridcell').flatMap(cell => cell.querySelector('a')?.textContent ?? [])

test('each row says what the checks found', async () => {
  await renderDesk({ articles })
  expect(await markOf('Fine')).toBe('No findings')
  expect(await markOf('Warned')).toBe('2 warnings')
  expect(await markOf('Noted')).toBe('1 note')
  expect(await markOf('Wrong')).toBe('1 error, 1 note')
})

test('a store that has not examined an article says so', async () => {
  await renderDesk({ articles, store: createMemoryStore() })
  expect(await markOf('Fine')).toBe('Not examined yet')
})

test('the column sorts by them, and a filter finds them', async () => {
  const { user, router } = await renderDesk({ articles })
  await screen.findByRole('link', { name: 'Fine' })
  await user.click(screen.getByRole('button', { name: 'Checks' }))
  await waitFor(() => expect(titles()).toEqual(['Wrong', 'Warned', 'Noted', 'Fine']))
  await user.click(screen.getByRole('button', { name: 'Filter' }))
  await user.click(await screen.findByRole('button', { name: /^Has findings 3/ }))
  await waitFor(() => expect(titles()).toEqual(['Wrong', 'Warned', 'Noted']))
  expect(router.state.location.search).toEqual({ sort: '-findings', hasFindings: true })
  await user.click(screen.getByRole('button', { name: 'Has findings yes' }))
  await screen.findByText('Articles not examined yet are not counted.')
})
