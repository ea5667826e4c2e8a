// What differs from the saved file and from earlier versions: seen, walked by keys, and brought back as an edit.
import type { Page } from '@playwright/test'
import { articleSource, bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const longId = 'long.md'
const longBody = Array.from(
  { length: 900 },
  (_, index) => `Paragraph ${index} says what it says, ${'and more of it '.repeat(8)}in the end.`,
).join('\n\n')

async function openArticle(page: Page, url: string, id = bicycleId) {
  await page.goto(`${url}#/article/${encodeURIComponent(id)}`)
  const editor = editorPage(page)
  await expect(editor.body).toHaveValue(/\w/)
  return editor
}

/** Replaces words of the text as somebody who types would. */
async function rewrite(page: Page, words: string, typed: string) {
  await editorPage(page).body.evaluate((area: HTMLTextAreaElement, words) => {
    area.focus()
    const at = area.value.indexOf(words)
    area.setSelectionRange(at, at + words.length)
  }, words)
  if (typed === '') await page.keyboard.press('Backspace')
  else await page.keyboard.insertText(typed)
}

const region = (page: Page) => page.getByRole('region', { name: 'Changes' })
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

test('a paragraph that was restored is undone in the text, step by step', async ({ page, desk, folder }) => {
  const { body, mode } = await openArticle(page, desk.url)
  const before = await body.inputValue()
  await rewrite(page, 'The shop pays first', 'The rider pays first')
  const changed = await body.inputValue()
  await mode('Changes').click()
  await page.getByRole('button', { name: 'Restore this paragraph' }).click()
  await expect(page.getByText('Nothing has changed since the last save.')).toBeVisible()
  await mode('Write').click()
  await expect(body).toHaveValue(before)
  await body.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body).toHaveValue(changed)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body).toHaveValue(before)
  expect(folder.read(bicycleId)).toContain('The shop pays first')
})

test('by keys alone: an earlier version is looked at, walked, restored and saved', async ({
  page,
  desk,
  folder,
}) => {
  const first = folder.read(bicycleId)
  const editor = await openArticle(page, desk.url)
  await editor.title.fill('Another title')
  await editor.save()
  await rewrite(page, 'most of them cross', 'all of them cross')
  await editor.save()
  await page.getByRole('tab', { name: 'History' }).focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /^Until/ })
    .last()
    .focus()
  await page.keyboard.press('Enter')
  await expect(region(page).getByRole('article')).toHaveCount(2)
  await page.keyboard.press('n')
  expect(await focusedName(page)).toContain('Change 1 of 2. Title changed from “What tariffs did')
  await page.keyboard.press('n')
  expect(await focusedName(page)).toContain('Change 2 of 2. Paragraph changed: removed “most”, added “all”')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(region(page).getByRole('article')).toHaveCount(1)
  await expect.poll(() => focusedName(page)).toContain('Change 1 of 1. Title')
  await page.getByRole('button', { name: 'Restore all' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The draft says the same as this version.')).toBeVisible()
  expect(folder.read(bicycleId)).toContain('Another title')
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => folder.read(bicycleId)).toBe(first)
})

test.describe('a long article', () => {
  test.use({ articles: { [longId]: articleSource('Long', {}, `${longBody}\n`) } })

  test('is compared beside the page, with what stayed folded', async ({ page, desk }) => {
    const { mode } = await openArticle(page, desk.url, longId)
    await rewrite(page, 'Paragraph 450 says', 'Paragraph 450 tells')
    await mode('Changes').click()
    await expect(region(page).getByRole('article')).toHaveCount(1)
    await expect(region(page).locator('ins')).toHaveText(['tells'])
    await page.getByRole('button', { name: '449 unchanged paragraphs' }).click()
    await expect(page.getByText(/^Paragraph 0 says/)).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 860 } })

      test('every way of showing changes is free of complaints', async ({ page, desk, folder }) => {
        const { source, mode } = await openArticle(page, desk.url)
        await mode('Source').click()
        await source.fill(
          folder
            .read(bicycleId)
            .replace('"Trade"', '"Money"')
            .replace('trending: false', '# why\ntrending: true\nkeywords: ["tea"]')
            .replace('[invoice](https://example.org/invoice)', '[invoice](https://example.org/bill)')
            .replace('A bicycle has', 'Each bicycle of ours has')
            .replace('The shop pays first, then the rider.\n\n', ''),
        )
        await mode('Changes').click()
        await expect(region(page).getByRole('article')).toHaveCount(7)
        const ways =
          width > 1000 ? ['Side by side', 'By line', 'Inline', 'Rendered'] : ['By line', 'Rendered']
        for (const way of ways) {
          await page.getByRole('button', { name: way, exact: true }).click()
          expect(await complaints(page), way).toEqual([])
          expect(await overflowPx(page), way).toBe(0)
        }
        await page.getByRole('button', { name: 'Restore Category', exact: true }).click()
        await expect(page.getByText('Category restored. Nothing is saved yet.')).toBeVisible()
        expect(await complaints(page)).toEqual([])
      })
    })
