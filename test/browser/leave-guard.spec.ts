// Leaving with unsaved work asks first; leaving without any does not.
import { bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const title = 'What tariffs did to the price of a bicycle'

test.beforeEach(async ({ page, desk }) => {
  await page.goto(desk.url)
  await listPage(page).open(title)
})

test('nothing typed, nothing asked', async ({ page }) => {
  await editorPage(page).title.fill('Other')
  await editorPage(page).title.fill(title)
  await page.goBack()
  await expect(listPage(page).rows.first()).toBeVisible()
})

test('stay keeps the text, leave writes nothing', async ({ page, folder }) => {
  const before = folder.read(bicycleId)
  await editorPage(page).title.fill('Not saved yet')
  await page.goBack()
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()
  await expect(editorPage(page).title).toHaveValue('Not saved yet')
  await page.goBack()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave without saving' }).click()
  await expect(listPage(page).row(title)).toBeVisible()
  expect(folder.read(bicycleId)).toBe(before)
})

test('save writes and then leaves', async ({ page, folder }) => {
  await editorPage(page).title.fill('Saved on the way out')
  await page.goBack()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(listPage(page).row('Saved on the way out')).toBeVisible()
  expect(folder.read(bicycleId)).toContain('title: "Saved on the way out"')
})

test('closing the page asks the browser to ask', async ({ page }) => {
  await editorPage(page).title.fill('Not saved yet')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
})
