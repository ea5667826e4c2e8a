// The focus is never lost: whatever goes away hands it on, and a dialog gives it back to where it was.
import type { Page } from '@playwright/test'
import { articleSource, deskArticles } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'

const title = 'Saved on another system'

/** What has the focus, by what it is called; `nothing` for the bare page. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing'
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName
  })
}

async function openList(page: Page, url: string) {
  await page.goto(url)
  await expect(listPage(page).rows.first()).toBeVisible()
}

test('a form that is left gives it back to the menu it came from', async ({ page, desk }) => {
  await openList(page, desk.url)
  await listPage(page).select(title).check()
  const more = page.getByRole('button', { name: 'More', exact: true })
  await more.click()
  await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
})

test('a change keeps it from the preview to the list', async ({ page, desk }) => {
  await openList(page, desk.url)
  await listPage(page).select(title).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Set status' }).click()
  await page.getByRole('menuitem', { name: 'In review' }).click()
  await expect(page.getByRole('button', { name: 'Change 1 article' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/put back/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(listPage(page).select(title)).toBeFocused()
})

test('bars and notes that are closed hand it on', async ({ page, desk }) => {
  await openList(page, `${desk.url}#/?hasProblems=perhaps`)
  await page.getByRole('button', { name: 'Close this note' }).press('Enter')
  await expect.poll(() => focused(page)).not.toBe('nothing')
  await listPage(page).select(title).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Clear the selection' }).press('Enter')
  await expect(listPage(page).select(title)).toBeFocused()
})

test('filters and search that are cleared hand it on', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/?q=zzzz`)
  await page.getByRole('button', { name: 'Clear search and filters' }).press('Enter')
  await expect(listPage(page).rows.first()).toBeVisible()
  await expect.poll(() => focused(page)).not.toBe('nothing')
})

test('a view that is saved, and deleted, hands it on', async ({ page, desk }) => {
  await openList(page, `${desk.url}#/?category=Trade`)
  await page.getByRole('button', { name: 'Save view' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Save view' })).toBeFocused()
  await page.getByRole('button', { name: /^Rename or delete/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await page.getByRole('navigation').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByRole('link', { name: /^All articles, Trade/ })).toBeVisible()
  await expect.poll(() => focused(page)).not.toBe('nothing')
})

test('import begins at its first button, and gives it back', async ({ page, desk }) => {
  await openList(page, desk.url)
  const button = page.getByRole('button', { name: 'Import', exact: true })
  await button.press('Enter')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeFocused()
  const file = { name: 'new.md', mimeType: 'text/markdown', buffer: Buffer.from(articleSource('New one')) }
  await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles([file])
  await expect(page.getByRole('button', { name: 'Import 1 article' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('another screen begins at its main part', async ({ page, desk }) => {
  await openList(page, desk.url)
  await page.getByRole('link', { name: 'Arrange' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Front page' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test.describe('on the front page', () => {
  test.use({
    articles: {
      ...deskArticles,
      'b.md': articleSource('Bravo', { trending: true, date: '2025-01-02' }),
      'c.md': articleSource('Charlie', { trending: true, date: '2025-01-01' }),
    },
  })

  test('a row that moves takes it along; one that is taken off leaves it to the next', async ({
    page,
    desk,
  }) => {
    await page.goto(`${desk.url}#/front-page`)
    const trending = page.getByRole('region', { name: 'Trending' })
    const down = trending.getByRole('button', { name: /^Move down: A field guide/ })
    await down.press('Enter')
    await expect(page.getByText('is now 2 of 3')).toBeVisible()
    await expect(down).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('is now 3 of 3')).toBeVisible()
    await expect(down).toBeFocused()
    await trending.getByRole('button', { name: 'Take trending off: Bravo' }).press('Enter')
    await expect(trending.getByRole('button', { name: 'Take trending off: Charlie' })).toBeFocused()
  })

  test('a preview that is left gives it back', async ({ page, desk }) => {
    await page.goto(`${desk.url}#/front-page`)
    const clear = page.getByRole('region', { name: 'Trending' }).getByRole('button', { name: 'Clear all' })
    await clear.press('Enter')
    await expect(page.getByRole('button', { name: /^Change 3/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(clear).toBeFocused()
  })
})

test('categories: a dialog, a preview and the bar give it back', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/taxonomy`)
  const trade = page.getByRole('checkbox', { name: /Trade/ })
  await trade.focus()
  await page.keyboard.press('Space')
  const rename = page.getByRole('button', { name: 'Rename…' })
  await rename.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(rename).toBeFocused()
  const remove = page.getByRole('button', { name: 'Delete' })
  await remove.press('Enter')
  await expect(page.getByRole('button', { name: 'Change 1 article' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(remove).toBeFocused()
  await page.getByRole('button', { name: /^Clear/ }).press('Enter')
  await expect(trade).toBeFocused()
})
