// Findings where they are: at the field, in the text, and by the keys that walk them.
import { screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckedSource } from '../../../src/screens/editor/checks/check-source.ts'
import { marksOf } from '../../../src/screens/editor/checks/marks-of.ts'
import type { ShownFinding } from '../../../src/screens/editor/checks/shown-finding.ts'
import { renderDesk } from '../render-desk.tsx'

const fields = 'title: "\\"Tea\\""\nstatus: new\ndate: 2025-03-01\nslug: tea\nexcerpt: Tea.'
const source = `---\n${fields}\nnotes: A cafÃ©.\n---\nOne  two.\n\nA key ðŸ”‘ and [more](#).\n`
const open = () => renderDesk({ articles: { 'tea.md': source }, path: '/article/tea.md' })

const finding = (from: number, to: number, severity: ShownFinding['severity'] = 'note'): ShownFinding => ({
  rule: 'r',
  title: 'R',
  message: 'm',
  severity,
  from,
  to,
  line: 1,
  column: 1,
})
const checkedSource = (source: string, bodyFrom: number): CheckedSource => ({
  source,
  bodyFrom,
  fields: new Map(),
  ownRules: new Set(),
  findings: [],
})

test('a field says what was found in it, by sign and words', async () => {
  await open()
  const title = await screen.findByRole('textbox', { name: 'Title' })
  const said = () => document.getElementById(title.getAttribute('aria-describedby') ?? '')
  await waitFor(() => expect(said()?.textContent).toContain('begins and ends with'))
  expect(said()?.querySelector('[aria-label="Warning"]')).not.toBeNull()
  const notes = screen.getByRole('textbox', { name: 'notes' })
  const below = document.getElementById(notes.getAttribute('aria-describedby') ?? '')
  expect(below?.querySelector('[aria-label="Error"]')).not.toBeNull()
  // The form says this one by itself, and says it once.
  expect(screen.queryAllByText(/no category/).length).toBe(1)
})

test('F8 walks through the findings, in the form and in the text, and says each', async () => {
  const desk = await open()
  await screen.findByRole('tab', { name: /^Checks \d/ })
  const said = async (text: RegExp) => {
    await waitFor(() => {
      const all = screen.getAllByRole('status').map(({ textContent }) => textContent)
      expect(all).toEqual(expect.arrayContaining([expect.stringMatching(text)]))
    })
  }
  await desk.user.keyboard('{F8}')
  await said(/^1 of 6, field title\. Warning: Text is wrapped in quotes\./)
  const title = await screen.findByRole('textbox', { name: 'Title' })
  await waitFor(() => expect(document.activeElement).toBe(title))
  await desk.user.keyboard('{Shift>}{F8}{/Shift}')
  await said(/^6 of 6, line 11\. Error: Placeholder links and images\./)
  const body = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the article' })
  const chosen = () => body.value.slice(body.selectionStart, body.selectionEnd)
  await waitFor(() => expect(chosen()).toBe('#'))
  expect(document.activeElement).toBe(body)
  await desk.user.keyboard('{Shift>}{F8}{/Shift}')
  await said(/^5 of 6, line 11\. Error: Broken characters\./)
  await waitFor(() => expect(chosen()).toBe('ðŸ”‘'))
})

test('the text is marked where the findings are, until a key is pressed', async () => {
  const desk = await open()
  const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the article' })
  const marked = () => [...document.querySelectorAll('mark[data-mark]')].map(({ textContent }) => textContent)
  const signs = () =>
    [...document.querySelectorAll('[data-line-number][data-mark]')].map(
      each => `${each.textContent} ${each.getAttribute('data-mark')}`,
    )
  await waitFor(() => expect(marked()).toEqual(['  ', 'ðŸ”‘', '#']))
  expect(signs()).toEqual(['9 note', '11 error'])
  const layer = document.querySelector('mark')?.closest('div')
  expect(layer?.hidden).toBe(false)
  await desk.user.type(body, 'x', { initialSelectionStart: 0, initialSelectionEnd: 0 })
  expect(layer?.hidden).toBe(true)
  await waitFor(() => expect(document.querySelector('mark')?.closest('div')?.hidden).toBe(false))
  expect(body.value.startsWith('xOne  two.')).toBe(true)
  expect(marked()).toEqual(['  ', 'ðŸ”‘', '#'])
})

test('each mark lies on the words that were found', () => {
  const texts = fc.stringMatching(/^[ab \n]{0,60}$/)
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(30)), { maxLength: 6 })
  fc.assert(
    fc.property(texts, places, fc.nat(20), fc.constantFrom('\n', '\r\n'), (text, all, head, eol) => {
      const source = text.replaceAll('\n', eol)
      const bodyFrom = Math.min(head, source.length)
      const findings = all
        .map(([from, length]) =>
          finding(Math.min(from, source.length), Math.min(from + length, source.length)),
        )
        .filter(({ from }) => from >= bodyFrom)
        .sort((a, b) => a.from - b.from)
      const marks = marksOf(checkedSource(source, bodyFrom), findings)
      const shown = marks?.text.split('\n') ?? []
      const words = new Set<number>()
      for (const { from, to } of findings) for (let at = from; at < to; at++) words.add(at)
      let lineFrom = bodyFrom
      for (const [index, line] of source.slice(bodyFrom).split('\n').entries()) {
        let end = 0
        for (const range of marks?.lines.get(index)?.ranges ?? []) {
          expect(range.from).toBeGreaterThanOrEqual(end)
          expect(range.to).toBeLessThanOrEqual(line.length)
          for (let at = range.from; at < range.to; at++) expect(words.has(lineFrom + at)).toBe(true)
          end = range.to
        }
        expect(line.startsWith(shown[index] ?? '?')).toBe(true)
        lineFrom += line.length + 1
      }
      for (const { from } of findings) {
        const line = source.slice(bodyFrom, from).split('\n').length - 1
        expect(marks?.lines.has(line)).toBe(true)
      }
    }),
  )
})

test('the worst of a line is its sign; long texts have no marks', () => {
  const checked = checkedSource('a b c\n', 0)
  const marks = marksOf(checked, [finding(0, 1), finding(0, 1, 'error'), finding(2, 3, 'warning')])
  expect(marks?.lines.get(0)).toEqual({
    kind: 'error',
    ranges: [
      { from: 0, to: 1, kind: 'note' },
      { from: 2, to: 3, kind: 'warning' },
    ],
  })
  expect(marksOf(checkedSource('a'.repeat(200_001), 0), [finding(0, 1)])).toBeNull()
})
