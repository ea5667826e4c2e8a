// The form says where the article stands on the front page.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const flagged = (title: string, day: number, flags: string) =>
  `---\ntitle: "${title}"\ndate: "2025-03-0${day}"\nstatus: published\n${flags}\n---\n\nText\n`

const articles = {
  'a.md': flagged('A', 1, 'trending: true\nfeatured: false'),
  'b.md': flagged('B', 2, 'trending: true\nfeatured: true'),
  'c.md': flagged('C', 3, 'trending: true\nfeatured: true'),
}

async function open(frontPage: object) {
  const desk = await renderDesk({ articles })
  await desk.store.writeSetting('front-page', frontPage, { ifAbsent: true })
  await desk.router.navigate({ to: '/article/$id', params: { id: 'a.md' } })
  return desk
}

const section = (slots: number, order: string[] = []) => ({ slots, order, until: {} })
const described = (name: string) =>
  document.getElementById(screen.getByRole('switch', { name }).getAttribute('aria-describedby') ?? '')
    ?.textContent

test('its place among the slots while the flag is on, and how many are taken while it is off', async () => {
  const { user } = await open({ trending: section(8, ['b.md', 'a.md']), featured: section(2) })
  expect(await screen.findByText('2nd of 8')).toBeDefined()
  expect(described('Trending')).toBe('2nd of 8')
  expect(described('Featured')).toBe('2 of 2 slots taken')
  await user.click(screen.getByRole('switch', { name: 'Trending' }))
  expect(described('Trending')).toBe('2 of 8 slots taken')
})

test('an article without a slot is told so', async () => {
  await open({ trending: section(1), featured: section(4) })
  expect(await screen.findByText('After the 1 slot')).toBeDefined()
  expect(described('Featured')).toBe('2 of 4 slots taken')
})
