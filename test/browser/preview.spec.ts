// The preview beside its text: a click in it goes to the source, both scroll as one, and pictures tell when they are broken.
import type { Page } from '@playwright/test'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { complaintsInBothThemes } from './screen-rules.ts'

const long = (n: number) =>
  `Paragraph ${n} begins. ${'It goes on over several rows of the text, since it is long. '.repeat(4)}`
const body = `## First heading

A word and a [word](https://example.com/word), and the last word here.[^1]

| left | right |
|---|---|
| cell | other |

- [ ] open task
- [x] done task

\`\`\`js
const answer = 42
\`\`\`

![A boat](/missing.png)

${Array.from({ length: 60 }, (_, index) => long(index + 1)).join('\n\n')}

The very end.

[^1]: What the footnote says.
`
const source = `---
title: "The title"
excerpt: "The dek."
date: "2025-03-01"
slug: "a"
category: "Boats"
status: new
---

${body}`

test.use({ articles: { 'a.md': source } })

/** The text before the caret, in its line. */
const lineToCaret = (page: Page) =>
  editorPage(page).body.evaluate(area => {
    const { value, selectionStart } = area as HTMLTextAreaElement
    return document.activeElement === area ? value.slice(0, selectionStart).split('\n').at(-1) : null
  })

test.beforeEach(async ({ page, desk }) => {
  await page.goto(desk.url)
  await page.getByRole('link', { name: 'The title' }).click()
  await editorPage(page).preview.getByText('The very end.').waitFor({ state: 'attached' })
})

test('a click goes to the same word of the source, or to the field of the head', async ({ page }) => {
  const { preview, title } = editorPage(page)
  await preview.getByRole('heading', { name: 'First heading' }).click({ position: { x: 4, y: 14 } })
  expect(await lineToCaret(page)).toMatch(/^## F?$/)
  await preview.getByRole('cell', { name: 'other' }).click()
  expect(await lineToCaret(page)).toMatch(/^\| cell \| ot?h?e?r?$/)
  await preview.getByText('done task').click()
  expect(await lineToCaret(page)).toMatch(/^- \[x\] d?o?n?e? ?t?a?s?k?$/)
  await preview.getByText('answer').click()
  expect(await lineToCaret(page)).toMatch(/^const /)
  await preview.getByRole('img', { name: 'Missing image: A boat' }).click()
  expect(await lineToCaret(page)).toBe('')
  await preview.getByText('What the footnote says.').click()
  expect(await lineToCaret(page)).toMatch(/^\[\^1\]: What/)
  await preview.getByRole('heading', { name: 'The title' }).click()
  await expect(title).toBeFocused()
  await preview.getByText('The dek.').click()
  await expect(page.getByRole('textbox', { name: 'Excerpt' })).toBeFocused()
})

test('a click brings the line into sight; while reading it takes two', async ({ page }) => {
  const editor = editorPage(page)
  await editor.preview.getByText('The very end.').click()
  expect(await lineToCaret(page)).toMatch(/^The?/)
  await editor.mode('Read').click()
  await editor.preview.getByText('Paragraph 30 begins.').click()
  await expect(editor.body).toBeHidden()
  await editor.preview.getByText('Paragraph 30 begins.').dblclick({ position: { x: 10, y: 10 } })
  await expect(editor.body).toBeFocused()
  expect(await lineToCaret(page)).toMatch(/^P?a?r?a?/)
  await expectLineInSight(page, 'Paragraph 30 begins.')
})

/** By the numbers beside the text, which are measured. */
async function expectLineInSight(page: Page, words: string) {
  const line = source.slice(0, source.indexOf(words)).split('\n').length
  const number = page.locator('[data-line-number]').getByText(String(line), { exact: true })
  await expect(number).toBeInViewport()
}

test('text and preview keep to the same paragraph, whichever is scrolled', async ({ page }) => {
  const { preview, body } = editorPage(page)
  for (const n of [12, 35, 55]) {
    await preview.hover()
    await preview.getByText(`Paragraph ${n} begins.`).evaluate(paragraph => {
      const pane = paragraph.closest('[data-scroll]')
      if (pane)
        pane.scrollTop += paragraph.getBoundingClientRect().top - pane.getBoundingClientRect().top - 60
    })
    await page.mouse.wheel(0, 1)
    await expectLineInSight(page, `Paragraph ${n} begins.`)
  }
  await body.hover()
  await body.evaluate(area => {
    area.scrollTop = 0
  })
  await page.mouse.wheel(0, 1)
  await expect(preview.getByRole('heading', { name: 'First heading' })).toBeInViewport()
  for (const n of [20, 50]) {
    const line = source.slice(0, source.indexOf(`Paragraph ${n} begins.`)).split('\n').length
    await expect(async () => {
      await page.mouse.wheel(0, 200)
      const first = page.locator('[data-line-number]').getByText(String(line), { exact: true })
      const top = (await first.boundingBox({ timeout: 100 }))?.y ?? Number.POSITIVE_INFINITY
      expect(top).toBeLessThan(400)
    }).toPass({ intervals: [50] })
    await expect(preview.getByText(`Paragraph ${n} begins.`)).toBeInViewport()
  }
})

test('pictures load when they come into sight, and a broken one says so', async ({ page }) => {
  const { preview } = editorPage(page)
  await expect(preview.getByRole('img', { name: 'Missing image: A boat' })).toBeVisible()
  await editorPage(page).body.evaluate(area => {
    const text = area as HTMLTextAreaElement
    text.setSelectionRange(0, 0)
    text.focus()
    document.execCommand('insertText', false, '![Later](/later.png)\n\n')
  })
  const asked = await page.waitForRequest(/later\.png/)
  expect(asked.resourceType()).toBe('image')
  await expect(preview.getByRole('img', { name: 'Missing image: Later' })).toBeVisible()
})

test('the list of suggestions, other fields as text and the list of problems please axe', async ({
  page,
}) => {
  const about = page.getByRole('complementary', { name: 'About the article' })
  await page.getByRole('combobox', { name: 'Category', exact: true }).fill('b')
  await page.getByRole('textbox', { name: 'Slug' }).fill('a b')
  await expect(about.getByRole('region', { name: 'Problems of the fields' })).toBeVisible()
  await about.getByRole('button', { name: 'Add a field' }).click()
  await about.getByRole('textbox', { name: 'Name of the field' }).fill('title')
  await about.getByRole('button', { name: 'Add', exact: true }).click()
  expect(await complaintsInBothThemes(page, 'aside')).toEqual([])
  await about.getByRole('textbox', { name: 'Name of the field' }).fill('mood')
  await page.keyboard.press('Enter')
  await expect(about.getByRole('textbox', { name: 'mood' })).toBeFocused()
  await about.getByRole('button', { name: 'As YAML' }).click()
  await about.getByRole('textbox', { name: 'Other fields as YAML' }).fill('mood: "open')
  await expect(about.getByRole('alert')).toContainText('Line 1')
  const category = page.getByRole('combobox', { name: 'Category', exact: true })
  await category.fill('')
  await category.pressSequentially('B')
  await expect(page.getByRole('listbox', { name: 'Used before' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  expect(await complaintsInBothThemes(page, 'aside')).toEqual([])
})

test('the page is no longer than its window', async ({ page }) => {
  await page.getByRole('tab', { name: 'Details' }).click()
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight),
  ).toBe(0)
  const editor = page.getByRole('main')
  expect(await editor.evaluate(main => main.scrollHeight - main.clientHeight)).toBe(0)
})
