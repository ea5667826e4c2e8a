// An address that no screen has.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from './render-desk.tsx'

test('an unknown address says so and leads to the list', async () => {
  await renderDesk({ path: '/nowhere' })
  await screen.findByRole('heading', { name: 'There is no such page' })
  expect(screen.getByRole('link', { name: 'Open the list' }).getAttribute('href')).toBe('#/')
})
