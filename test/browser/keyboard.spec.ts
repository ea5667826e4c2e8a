// The list and the way into the editor and back, without a mouse.
import { bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

test('walks, flags, opens and comes back to the same row', async ({ page, desk, folder }) => {
  const list = listPage(page)
  // By title: files that were written at the same moment stand in any order otherwise.
  await page.goto(new URL('#/?sort=title', desk.url).href)
  await expect(list.rows.first()).toBeVisible()
  await page.keyboard.press('/')
  await expect(list.search).toBeFocused()
  await page.keyboard.type('bicycle')
  await expect(list.rows).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(list.search).toHaveValue('')
  await expect(list.rows).not.toHaveCount(1)

  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const active = page.locator('[role=row]:focus')
  await expect(active).toHaveCount(1)
  const title = await active.getByRole('link').textContent()
  await page.keyboard.press('k')
  await expect(active.getByRole('link')).not.toHaveText(title ?? '')
  await page.keyboard.press('j')
  await expect(active.getByRole('link')).toHaveText(title ?? '')

  await page.keyboard.press('Enter')
  await expect(editorPage(page).title).toHaveValue(title ?? '')
  await page.goBack()
  await expect(active.getByRole('link')).toHaveText(title ?? '')
  expect(folder.read(bicycleId)).toContain('trending: false')
})

test('x and shift+x select a range, t and f flag the row, ? tells the keys', async ({ page, desk }) => {
  const list = listPage(page)
  await page.goto(desk.url)
  await expect(list.rows.first()).toBeVisible()
  for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('3 selected')).toBeHidden()

  const flag = page.locator('[role=row]:focus').getByRole('button', { name: /^Featured/ })
  const before = await flag.getAttribute('aria-pressed')
  await page.keyboard.press('f')
  await expect(flag).not.toHaveAttribute('aria-pressed', before ?? '')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Trending')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
