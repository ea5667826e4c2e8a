// The whole job of an editor on real files: find, correct, flag, export. The bytes on disk are the judge.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { bicycleId, deskArticles } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const title = 'What tariffs did to the price of a bicycle'

test('lists, filters and searches what stands in the folder', async ({ page, desk }) => {
  const list = listPage(page)
  await page.goto(desk.url)
  await expect(list.rows).toHaveCount(Object.keys(deskArticles).length)
  expect(page.url()).not.toContain(desk.token)

  await list.queue(/^Draft/).click()
  await expect(list.rows).toHaveCount(1)
  await expect(list.row('Notes from a city')).toBeVisible()

  await list.queue(/^All/).click()
  await list.search.fill('spoke')
  await expect(list.rows).toHaveCount(1)
  await expect(list.row(title)).toBeVisible()
  await list.search.fill('')
  await list.queue(/^Trending/).click()
  await expect(list.rows).toHaveCount(1)
  await expect(list.row('A field guide to heat pumps')).toBeVisible()
})

test('an edit of title and text writes these lines and no other byte', async ({ page, desk, folder }) => {
  const list = listPage(page)
  const editor = editorPage(page)
  const before = folder.read(bicycleId)
  await page.goto(desk.url)
  await list.open(title)
  await editor.title.fill('What tariffs did to the price of a “bike”')
  await editor.body.fill((await editor.body.inputValue()).replace('then the rider', 'and the rider last'))
  await editor.save()

  const expected = before
    .replace(`title: "${title}"`, 'title: "What tariffs did to the price of a “bike”"')
    .replace('then the rider', 'and the rider last')
  expect(folder.read(bicycleId)).toBe(expected)
  for (const [id, source] of Object.entries(deskArticles))
    if (id !== bicycleId) expect(folder.read(id)).toBe(source)

  await page.reload()
  await expect(editor.title).toHaveValue('What tariffs did to the price of a “bike”')
})

test('a flag in the row changes one line, and back', async ({ page, desk, folder }) => {
  const list = listPage(page)
  const before = folder.read(bicycleId)
  await page.goto(desk.url)
  const flag = list.flag('Trending', title)
  await flag.click()
  await expect(flag).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => folder.read(bicycleId)).toBe(before.replace('trending: false', 'trending: true'))
  await page.reload()
  await expect(flag).toHaveAttribute('aria-pressed', 'true')
  await flag.click()
  await expect.poll(() => folder.read(bicycleId)).toBe(before)
})

test('one article is exported as the bytes on disk', async ({ page, desk, folder }) => {
  await page.goto(desk.url)
  await listPage(page).open(title)
  const download = page.waitForEvent('download')
  await editorPage(page).exportFile.click()
  const file = await download
  expect(readFileSync(await file.path(), 'utf8')).toBe(folder.read(bicycleId))
})

test('the whole list is exported as a zip of the bytes on disk', async ({ page, desk, folder }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await page.goto(desk.url)
  await expect(listPage(page).rows).toHaveCount(Object.keys(deskArticles).length)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const zip = unzipSync(readFileSync(await (await download).path()))
  expect(Object.keys(zip).sort()).toEqual(Object.keys(deskArticles).sort())
  for (const [id, bytes] of Object.entries(zip)) expect(strFromU8(bytes)).toBe(folder.read(id))
})
