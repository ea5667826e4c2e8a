// What the checks find in the draft, beside its text.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dismissalOf, withDismissals } from '../../../src/checks/dismissals.ts'
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

async function confirm(desk: Awaited<ReturnType<typeof open>>, name: RegExp, button: string) {
  const dialog = await screen.findByRole('dialog', { name })
  await desk.user.click(within(dialog).getByRole('button', { name: button }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a fix is shown to the character, changes the draft, can be undone, and is saved like any edit', async () => {
  const desk = await open()
  const panel = await openChecks(desk, 'Checks 4')
  await desk.user.click(await within(panel).findByRole('button', { name: 'Fix: Broken characters' }))
  const dialog = await screen.findByRole('dialog', { name: 'Fix: Broken characters' })
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(each => each.textContent),
  ).toEqual(['Line 12A key ðŸ”‘🔑 and [more](#).'])
  expect(within(dialog).getByRole('deletion').textContent).toBe('ðŸ”‘')
  expect(within(dialog).getByRole('insertion').textContent).toBe('🔑')
  expect((await bodyField()).value).toContain('ðŸ”‘')
  await confirm(desk, /Broken characters/, 'Fix')
  expect((await bodyField()).value).toContain('A key 🔑 and')
  await screen.findByText('Not saved yet')
  await desk.user.click(within(panel).getByRole('button', { name: 'Undo' }))
  expect((await bodyField()).value).toContain('ðŸ”‘')
  await screen.findByText(/^Saved/)
  await desk.user.click(within(panel).getByRole('button', { name: 'Fix all' }))
  await confirm(desk, /all that is safe/, 'Fix')
  await screen.findByRole('tab', { name: 'Checks 1' })
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  const fixed = source.replace('One  two', 'One two').replace('ðŸ”‘', '🔑').replaceAll('\\"', '')
  expect(await stored(desk)).toBe(fixed)
})

async function choose(
  desk: Awaited<ReturnType<typeof open>>,
  panel: HTMLElement,
  rule: string,
  item: string,
) {
  await desk.user.click(await within(panel).findByRole('button', { name: `More: ${rule}` }))
  await desk.user.click(await within(panel).findByRole('menuitem', { name: item }))
}

test('a finding is dismissed with a reason, is left alone by fixes, and comes back with other words', async () => {
  const desk = await open()
  const panel = await openChecks(desk, 'Checks 4')
  await choose(desk, panel, 'Double spaces', 'Dismiss…')
  const dialog = await screen.findByRole('dialog', { name: 'Dismiss: Double spaces' })
  await desk.user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'It is verse.')
  await desk.user.click(within(dialog).getByRole('button', { name: 'Dismiss' }))
  await screen.findByRole('tab', { name: 'Checks 3' })
  expect((await desk.store.readDesk('a.md'))?.record.dismissals).toMatchObject([
    { rule: 'double-space', text: '  ', before: 'One', after: 'two.', reason: 'It is verse.' },
  ])
  await desk.user.click(within(panel).getByRole('button', { name: 'Fix all' }))
  await confirm(desk, /all that is safe/, 'Fix')
  await screen.findByRole('tab', { name: 'Checks 1' })
  expect((await bodyField()).value).toContain('One  two.')
  expect(within(panel).getByText('It is verse.')).toBeDefined()
  const field = await bodyField()
  field.setSelectionRange(9, 9)
  await desk.user.type(field, '!', { initialSelectionStart: 9, initialSelectionEnd: 9 })
  await screen.findByRole('tab', { name: 'Checks 2' })
  expect(within(panel).queryByText('It is verse.')).toBeNull()
  await desk.user.keyboard('{Backspace}')
  await screen.findByRole('tab', { name: 'Checks 1' })
  await desk.user.click(within(panel).getByText('1 dismissed here'))
  await desk.user.click(within(panel).getByRole('button', { name: 'Bring back: Double spaces, line 10' }))
  await screen.findByRole('tab', { name: 'Checks 2' })
})

test('a rule goes off everywhere after a question, and on again', async () => {
  const desk = await open()
  await desk.store.writeSetting('checks', { gate: { noErrors: ['published'] } }, { ifAbsent: true })
  const panel = await openChecks(desk, 'Checks 4')
  await choose(desk, panel, 'Broken characters', 'Turn off everywhere…')
  const dialog = await screen.findByRole('dialog', { name: /Turn off “Broken characters” everywhere\?/ })
  const turnOff = within(dialog).getByRole('button', { name: 'Turn the rule off' })
  expect(turnOff).toHaveProperty('disabled', true)
  await desk.user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'The site mends them.')
  await desk.user.click(turnOff)
  await screen.findByRole('tab', { name: 'Checks 3' })
  const settings = async () => (await desk.store.readSetting('checks'))?.value
  const gate = { noErrors: ['published'] }
  expect(await settings()).toEqual({
    gate,
    rules: { mojibake: { severity: 'off', reason: 'The site mends them.' } },
  })
  await desk.user.click(await within(panel).findByRole('button', { name: 'Undo' }))
  await screen.findByRole('tab', { name: 'Checks 4' })
  expect(await settings()).toEqual({ gate })
})

test('fixes beside what was dismissed leave it alone', async () => {
  const line = 'A  key ðŸ”‘.'
  const desk = await renderDesk({
    articles: { 'a.md': `---\ntitle: Tea\n---\n${line}\n` },
    path: '/article/a.md',
  })
  const from = line.indexOf('  ')
  const finding = { rule: 'double-space', from, to: from + 2, message: '' }
  const dismissal = dismissalOf(line, finding, { reason: 'Verse.', at: new Date() })
  await desk.store.writeDesk('a.md', withDismissals({}, [dismissal]), { ifAbsent: true })
  await desk.user.click(await screen.findByRole('tab', { name: /^Checks/ }))
  await screen.findByText('1 dismissed here')
  await desk.user.click(await screen.findByRole('button', { name: 'Fix all' }))
  await confirm(desk, /all that is safe/, 'Fix')
  expect((await bodyField()).value).toBe('A  key 🔑.\n')
})
