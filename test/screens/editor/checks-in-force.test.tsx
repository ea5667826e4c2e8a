// The rules that the checks of the editor go by, and what a server behind the store adds.
import { screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApi } from '../../../src/api/create-api.ts'
import { createRulesInForce } from '../../../src/checks/rules-in-force.ts'
import { carryFindings } from '../../../src/screens/editor/checks/carry-findings.ts'
import { createHttpStore } from '../../../src/storage/http-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const source = '---\ntitle: Tea\nslug: tea\n---\nOne  two.\n\nA cafÃ© [there](#).\n'

async function openChecks(desk: Awaited<ReturnType<typeof renderDesk>>, name: RegExp) {
  await desk.user.click(await screen.findByRole('tab', { name }))
  return screen.findByRole('tabpanel', { name })
}

const titlesIn = (panel: HTMLElement) =>
  within(panel)
    .queryAllByRole('heading')
    .map(heading => heading.textContent)

test('the panel goes by the settings, and follows them', async () => {
  const store = createMemoryStore()
  const rules = { 'double-space': 'error', 'placeholder-link': 'off' }
  const { version } = await store.writeSetting('checks', { rules }, { ifAbsent: true })
  const desk = await renderDesk({ store, articles: { 'a.md': source }, path: '/article/a.md' })
  const panel = await openChecks(desk, /^Checks 2$/)
  await waitFor(() => expect(titlesIn(panel)).toEqual(['Double spaces', 'Broken characters']))
  expect(within(panel).getByText(/is told where the desk has a server/)).toBeDefined()
  const next = await store.writeSetting('checks', { rules: { mojibake: 'off' } }, { ifVersion: version })
  await waitFor(() => expect(titlesIn(panel)).toEqual(['Placeholder links and images', 'Double spaces']))
  await store.writeSetting('checks', { rules: { mojibake: 'louder' } }, { ifVersion: next.version })
  await within(panel).findByText(/The rules stay as they were\. .*rules\.mojibake/)
  expect(titlesIn(panel)).toEqual(['Placeholder links and images', 'Double spaces'])
})

test('a server adds what the whole pile shows and what the site’s own rules say', async () => {
  const memory = createMemoryStore()
  const shouting = {
    id: 'no-shouting',
    severity: 'error',
    scope: 'article',
    title: 'Shouting',
    about: 'Capitals.',
    check: ({ source }: { source: string }) => [
      { from: source.indexOf('Tea'), to: source.indexOf('Tea') + 3, message: 'Say it quietly.' },
    ],
  } as const
  const rules = createRulesInForce(memory, {
    loadExtraRules: async () => ({ rules: [shouting], fingerprint: '1', problems: [] }),
  })
  const api = createApi(memory, { rules })
  const store = createHttpStore({ baseUrl: 'http://desk.test/api/v1', fetch: api.fetch })
  await memory.write('b/tea.md', '---\ntitle: Coffee\nslug: tea\n---\n', { ifAbsent: true })
  const desk = await renderDesk({ store, articles: { 'a.md': source }, path: '/article/a.md' })
  const panel = await openChecks(desk, /^Checks 6$/)
  expect(titlesIn(panel)).toEqual([
    'Shouting',
    'Slugs used twice',
    'Broken characters',
    'Placeholder links and images',
    'Slug and file name differ',
    'Double spaces',
  ])
  expect(within(panel).getByText(/^Compared with all 2 articles/)).toBeDefined()
  store.close()
})

test('findings of the saved source stand at the same words of the draft, or nowhere', () => {
  const text = fc.stringMatching(/^[a-c\n]{0,12}$/)
  fc.assert(
    fc.property(text, text, text, text, text, (head, words, tail, inserted, other) => {
      const before = head + words + tail
      const finding = { rule: 'r', title: 'R', severity: 'note', message: 'm', line: 1, column: 1 } as const
      const place = { from: head.length, to: head.length + words.length }
      for (const after of [inserted + before, before + inserted, head + other + tail, other])
        for (const { from, to, line } of carryFindings([{ ...finding, ...place }], before, after)) {
          expect(after.slice(from, to)).toBe(words)
          if (after !== before) expect(line).toBe(after.slice(0, from).split('\n').length)
        }
      expect(carryFindings([{ ...finding, ...place }], before, inserted + before)).toHaveLength(1)
    }),
  )
})

test('words are dismissed in every article, taken back at once, and in the settings', async () => {
  const store = createMemoryStore()
  const desk = await renderDesk({ store, articles: { 'a.md': source }, path: '/article/a.md' })
  const panel = await openChecks(desk, /^Checks \d+$/)
  const before = titlesIn(panel)
  expect(before).toContain('Double spaces')
  const dismiss = async () => {
    await desk.user.click(within(panel).getByRole('button', { name: 'More: Double spaces' }))
    await desk.user.click(await within(panel).findByRole('menuitem', { name: 'Dismiss…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Dismiss: Double spaces' })
    await desk.user.type(within(dialog).getByLabelText('Reason'), 'Verse.')
    await desk.user.click(within(dialog).getByRole('checkbox', { name: 'In every article' }))
    await desk.user.click(within(dialog).getByRole('button', { name: 'Dismiss' }))
    await within(panel).findByText(/Dismissed in every article/)
    await waitFor(() => expect(titlesIn(panel)).not.toContain('Double spaces'))
  }
  await dismiss()
  expect((await store.readSetting('checks'))?.value).toMatchObject({
    dismissed: [{ rule: 'double-space', text: '  ', reason: 'Verse.' }],
  })
  await desk.user.click(within(panel).getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(titlesIn(panel)).toEqual(before))
  await dismiss()
  await desk.router.navigate({ to: '/settings' })
  await desk.user.click(await screen.findByRole('button', { name: 'Take back: Blanks' }))
  await waitFor(async () => expect((await store.readSetting('checks'))?.value).toEqual({}))
})
