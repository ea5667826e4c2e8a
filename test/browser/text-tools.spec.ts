// Tools of the text in a real browser: find and replace, outline, focus mode, counts.
import type { Page } from '@playwright/test'
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'
import { complaints } from './screen-rules.ts'

const paragraph = (number: number) =>
  `Paragraph ${number} is about tea, and teapots. ${'More words. '.repeat(30)}`
const body = Array.from({ length: 60 }, (_, at) => paragraph(at + 1)).join('\n\n')
test.use({ articles: { 'tea.md': articleSource('On tea', {}, `${body}\n\nLast: ${'a'.repeat(40)}!`) } })

async function openText(page: Page, url: string) {
  await page.goto(url)
  await listPage(page).open('On tea')
  await expect(editorPage(page).body).toBeVisible()
}

function findBar(page: Page) {
  const bar = page.getByRole('search', { name: 'Find in the text' })
  return {
    bar,
    find: bar.getByRole('textbox', { name: 'Find' }),
    replacement: bar.getByRole('textbox', { name: 'Replace by' }),
    count: bar.getByRole('status', { name: 'Matches' }),
    button: (name: string) => bar.getByRole('button', { name, exact: true }),
  }
}

/** What is selected, and whether its row can be seen. */
function shown(page: Page) {
  return editorPage(page).body.evaluate(element => {
    const area = element as HTMLTextAreaElement
    return area.value.slice(area.selectionStart, area.selectionEnd)
  })
}

test('find: a count, all matches marked, the present one in sight; Escape goes back to it', async ({
  page,
  desk,
}) => {
  await openText(page, desk.url)
  await page.keyboard.press('ControlOrMeta+f')
  const { find, count, bar, button } = findBar(page)
  await expect(find).toBeFocused()
  await page.keyboard.type('tea')
  await expect(count).toHaveText('1 of 120')
  await button('Whole words').click()
  await expect(count).toHaveText('1 of 60')
  await find.press('Enter')
  await expect(count).toHaveText('2 of 60')
  await find.press('Shift+Enter')
  await find.press('Shift+Enter')
  await expect(count).toHaveText('60 of 60')
  const present = page.locator('mark[data-mark="present"]')
  await expect(present).toHaveText('tea')
  await expect(present).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(count).toHaveText('1 of 60')
  await expect(present).toBeInViewport()
  await expect(page.locator('mark[data-mark="found"]').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(editorPage(page).body).toBeFocused()
  expect(await shown(page)).toBe('tea')
  await expect(page.locator('mark[data-mark="present"]')).toHaveCount(0)
})

test('replace one, then all: each is one step back', async ({ page, desk }) => {
  await openText(page, desk.url)
  const text = editorPage(page).body
  const before = await text.inputValue()
  await page.keyboard.press('Control+h')
  const { find, replacement, count, button } = findBar(page)
  await find.fill('tea')
  await expect(count).toHaveText('1 of 120')
  await replacement.fill('coffee')
  await replacement.press('Enter')
  await expect(count).toHaveText('1 of 119')
  expect(await text.inputValue()).toContain('Paragraph 1 is about coffee, and teapots.')
  await button('Replace all').click()
  await expect(count).toHaveText('119 replaced')
  expect(await text.inputValue()).toBe(before.replaceAll('tea', 'coffee'))
  await find.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text).toHaveValue(before.replace('tea', 'coffee'))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text).toHaveValue(before)
})

test('a pattern: groups are put in, a wrong one is told, and one that never ends is ended', async ({
  page,
  desk,
}) => {
  await openText(page, desk.url)
  const text = editorPage(page).body
  await page.keyboard.press('Control+h')
  const { find, replacement, count, bar, button } = findBar(page)
  await button('Regular expression').click()
  await find.fill('Paragraph (\\d+) is')
  await expect(count).toHaveText('1 of 60')
  await replacement.fill('§ $1 was')
  await button('Replace all').click()
  await expect(text).toHaveValue(/^\s*§ 1 was about/)
  await find.fill('(')
  await expect(bar.getByRole('alert')).toContainText('This is not a regular expression')
  await find.fill('(a+)+$')
  await expect(bar.getByRole('alert')).toContainText('does not come to an end')
  // The page went on meanwhile, and the next search works.
  await button('Regular expression').click()
  await find.fill('Last')
  await expect(count).toHaveText('1 of 1')
})

test('a second ⌘F is the browser’s; words that are selected are what is looked for', async ({
  page,
  desk,
}) => {
  await openText(page, desk.url)
  const text = editorPage(page).body
  await text.evaluate(area => (area as HTMLTextAreaElement).setSelectionRange(0, 0))
  const at = (await text.inputValue()).indexOf('teapots')
  await text.evaluate((area, at) => (area as HTMLTextAreaElement).setSelectionRange(at, at + 7), at)
  await page.evaluate(() => {
    const note = (event: KeyboardEvent) => {
      if (event.key === 'f') document.body.dataset.taken = String(event.defaultPrevented)
    }
    window.addEventListener('keydown', note, { capture: true })
  })
  const wasTaken = () => page.evaluate(() => document.body.dataset.taken)
  await page.keyboard.press('Control+f')
  await expect(findBar(page).find).toHaveValue('teapots')
  await expect(findBar(page).count).toHaveText('1 of 60')
  expect(await wasTaken()).toBe('true')
  await page.keyboard.press('Control+f')
  expect(await wasTaken()).toBe('false')
})

test('in Source the whole file is searched, and its matches are marked', async ({ page, desk }) => {
  await openText(page, desk.url)
  await editorPage(page).mode('Source').click()
  await page.keyboard.press('Control+f')
  await findBar(page).find.fill('On tea')
  await expect(findBar(page).count).toHaveText('1 of 1')
  await expect(page.locator('mark[data-mark="present"]')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(editorPage(page).source).toBeFocused()
})

test('what is typed while the bar is open is searched too', async ({ page, desk }) => {
  await openText(page, desk.url)
  await page.keyboard.press('Control+f')
  await findBar(page).find.fill('tea')
  await expect(findBar(page).count).toHaveText('1 of 120')
  await editorPage(page).body.press('ControlOrMeta+End')
  await page.keyboard.type(' tea tea')
  await expect(findBar(page).count).toHaveText('122 found')
  await page.keyboard.press('Shift+F3')
  await expect(findBar(page).count).toHaveText('122 of 122')
})

const chapters = ['# Top', '## First', '### Deep', '```\n# no heading\n```', '## Second **bold**']
const long = chapters.map(chapter => `${chapter}\n\n${'A line of text.\n\n'.repeat(30)}`).join('')

test.describe('the outline', () => {
  test.use({ articles: { 'tea.md': articleSource('On tea', {}, long) } })

  test('lists the headings, marks the present one, jumps in text and preview, and follows', async ({
    page,
    desk,
  }) => {
    await openText(page, desk.url)
    const { body: text, preview } = editorPage(page)
    // A long preview is drawn bit by bit.
    await expect(preview.getByRole('heading', { name: 'Second bold' })).toBeAttached()
    await text.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+o')
    const outline = page.getByRole('navigation', { name: 'Outline' })
    const item = (name: string) => outline.getByRole('button', { name, exact: true })
    await expect(outline.getByRole('button')).toHaveText(['Top', 'First', 'Deep', 'Second bold'])
    await item('Second bold').click()
    expect(await shown(page)).toBe('Second **bold**')
    await expect(preview.getByRole('heading', { name: 'Second bold' })).toBeInViewport()
    await expect(item('Second bold')).toHaveAttribute('aria-current', 'location')
    await page.keyboard.press('End')
    await page.keyboard.type(' more')
    await expect(item('Second bold more')).toBeVisible()
    await editorPage(page).mode('Read').click()
    await item('Deep').focus()
    await page.keyboard.press('Enter')
    await expect(preview.getByRole('heading', { name: 'Deep' })).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(outline).toBeHidden()
  })
})

test('focus mode leaves the text alone, says whether it is saved, and lasts for the session', async ({
  page,
  desk,
}) => {
  await openText(page, desk.url)
  await page.keyboard.press('Control+Shift+f')
  const inspector = page.getByRole('complementary', { name: 'About the article' })
  await expect(inspector).toBeHidden()
  await expect(editorPage(page).preview).toBeHidden()
  await expect(editorPage(page).mode('Split')).toBeHidden()
  await editorPage(page).body.press('a')
  await editorPage(page).save()
  await page.reload()
  await expect(editorPage(page).body).toBeVisible()
  await expect(inspector).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(inspector).toBeVisible()
  await expect(editorPage(page).preview).toBeVisible()
})

test('counts of the text, and of what is selected', async ({ page, desk }) => {
  await openText(page, desk.url)
  await editorPage(page).body.fill('One cafe\u0301 👩‍👩‍👧 日本')
  await editorPage(page).body.press('End')
  await expect(page.getByText(/Col 14/)).toBeVisible()
  await page.keyboard.press('Shift+Home')
  await page.getByRole('button', { name: /words? ·/ }).click()
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('Characters')).toHaveText('Characters1313')
  await expect(row('Without blanks')).toHaveText('Without blanks1010')
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('bar, outline, counts and focus mode have no complaint', async ({ page, desk }) => {
      await openText(page, desk.url)
      await page.keyboard.press('Control+h')
      await findBar(page).find.fill('tea')
      await expect(findBar(page).count).toHaveText('1 of 120')
      expect(await complaints(page)).toEqual([])
      await page.keyboard.press('Control+Shift+o')
      await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible()
      await page.getByRole('button', { name: /words? ·/ }).click()
      await expect(page.getByRole('row', { name: /^Characters/ })).toBeVisible()
      expect(await complaints(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+f')
      await expect(editorPage(page).preview).toBeHidden()
      expect(await complaints(page)).toEqual([])
    })
  })
