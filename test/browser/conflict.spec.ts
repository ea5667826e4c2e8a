// Somebody else changes the file while it is open: both versions are shown, and nothing is lost.

import type { Page } from '@playwright/test'
import { bicycleId } from './desk-articles.ts'
import { type ArticleFolder, expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const title = 'What tariffs did to the price of a bicycle'

async function saveOverAChange(page: Page, url: string, folder: ArticleFolder): Promise<string> {
  const editor = editorPage(page)
  await page.goto(url)
  await listPage(page).open(title)
  await editor.title.fill('My title')
  const theirs = folder.read(bicycleId).replace('The shop pays first', 'The maker pays first')
  folder.write(bicycleId, theirs)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText('The maker pays first')
  await expect(page.getByRole('dialog')).toContainText('My title')
  expect(folder.read(bicycleId)).toBe(theirs)
  return theirs
}

test('keep mine writes over theirs, which stays a revision', async ({ page, desk, folder }) => {
  await saveOverAChange(page, desk.url, folder)
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(folder.read(bicycleId)).toContain('title: "My title"')
  expect(folder.read(bicycleId)).toContain('The shop pays first')
})

test('take theirs shows what stands on disk', async ({ page, desk, folder }) => {
  const theirs = await saveOverAChange(page, desk.url, folder)
  await page.getByRole('button', { name: /^Take theirs/ }).click()
  await expect(editorPage(page).title).toHaveValue(title)
  await expect(editorPage(page).body).toHaveValue(/The maker pays first/)
  expect(folder.read(bicycleId)).toBe(theirs)
})

test('going on keeps what was typed and writes nothing', async ({ page, desk, folder }) => {
  const theirs = await saveOverAChange(page, desk.url, folder)
  await page.getByRole('button', { name: 'Go on editing' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(editorPage(page).title).toHaveValue('My title')
  expect(folder.read(bicycleId)).toBe(theirs)
})
