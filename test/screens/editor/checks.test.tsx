// What the checks find in the draft, beside its text.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const fields =
  'title: "Tea"\r\nstatus: new\r\ndate: 2025-03-01\r\nslug: tea\r\nexcerpt: About tea.\r\ncategory: Tea'
const source = `---\r\n${fields}\r\nsocialShare: "\\"Drink it.\\""\r\n---\r\nOne  two.\r\n\r\nA key ðŸ”‘ and [more](#).\r\n`
const open = () => renderDesk({ articles: { 'a.md': source }, path: '/article/a.md' })
const bodyField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the article' })
const stored = async (desk: Awaited<ReturnType<typeof open>>) => (await desk.store.read('a.md'))?.source

async function openChecks(desk: Awaited<ReturnType<typeof open>>, name: string) {
  await desk.user.click(await screen.findByRole('tab', { name }))
  return screen.findByRole('tabpanel', { name })
}

test('findings stand by rule, the worst first, and follow the text once typing rests', async () => {
  const desk = await open()
  const panel = await openChecks(desk, 'Checks 4')
  const titles = () =>
    within(panel)
      .getAllByRole('heading')
      .map(heading => heading.textContent)
  await waitFor(() =>
    expect(titles()).toEqual([
      'Broken characters',
      'Placeholder links and images',
      'Text is wrapped in quotes',
      'Double spaces',
    ]),
  )
  await desk.user.clear(await bodyField())
  await screen.findByRole('tab', { name: 'Checks 1' })
})

test('a place leads to the text, one of the front matter to the source', async () => {
  const desk = await open()
  const panel = await openChecks(desk, 'Checks 4')
  const [line] = await within(panel).findAllByRole('button', { name: 'Line 12' })
  if (line) await desk.user.click(line)
  const field = await bodyField()
  expect(document.activeElement).toBe(field)
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('ðŸ”‘')
  await desk.user.click(within(panel).getByRole('button', { name: 'Front matter' }))
  const whole = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Source of the article' })
  expect(whole.value.slice(whole.selectionStart, whole.selectionEnd)).toBe('"\\"Drink it.\\""')
})

test('a fix changes the draft, can be undone, and is saved like any other edit', async () => {
  const desk = await open()
  const panel = await openChecks(desk, 'Checks 4')
  await desk.user.click(await within(panel).findByRole('button', { name: 'Fix: Broken characters' }))
  expect((await bodyField()).value).toContain('A key 🔑 and')
  await screen.findByText('Not saved yet')
  await desk.user.click(within(panel).getByRole('button', { name: 'Undo' }))
  expect((await bodyField()).value).toContain('ðŸ”‘')
  await screen.findByText(/^Saved/)
  await desk.user.click(within(panel).getByRole('button', { name: 'Fix all' }))
  await screen.findByRole('tab', { name: 'Checks 1' })
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  const fixed = source.replace('One  two', 'One two').replace('ðŸ”‘', '🔑').replaceAll('\\"', '')
  expect(await stored(desk)).toBe(fixed)
})
