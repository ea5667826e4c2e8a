// In a file of its own: the palette's code is loaded once a page, and this is about the time before.
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pile } from '../list/pile.ts'
import { renderDesk } from '../render-desk.tsx'

test('what is typed while the palette is loaded goes to it, and does nothing in the list', async () => {
  const { user, store } = await renderDesk({ articles: pile })
  await screen.findByRole('link', { name: 'Tariffs' })
  await user.keyboard('j')
  await user.keyboard('{Control>}k{/Control}taft{Backspace}')
  expect(screen.queryByRole('combobox', { name: /^Find articles/ })).toBeNull()
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: /^Find articles/ })
  await waitFor(() => expect(field.value).toBe('taf'))
  await user.keyboard('x')
  expect(field.value).toBe('tafx')
  expect(screen.queryAllByRole('row', { selected: true, hidden: true })).toEqual([])
  for (const [id, source] of Object.entries(pile)) expect((await store.read(id))?.source).toBe(source)
})
