// Many articles at once: changed, told, and put back to the same bytes.
import { deskArticles } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'

test('sets a status on the selection, refuses what cannot be, and undoes it', async ({
  page,
  desk,
  folder,
}) => {
  const list = listPage(page)
  await page.goto(desk.url)
  await list.select('Saved on another system').check()
  await list.select("It's a long way").check()
  await list.select('The museum that catalogued').check()
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Set status' }).click()
  await page.getByRole('menuitem', { name: 'In review' }).click()
  await expect(page.getByText(/^3 changed/)).toBeVisible()
  expect(folder.read('windows.md')).toBe(deskArticles['windows.md']?.replace('"new"', '"review"'))
  expect(folder.read('own-style.md')).toBe(
    deskArticles['own-style.md']?.replace('status: new', 'status: review'),
  )
  expect(folder.read('museum.md')).toContain('status: "review"')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^3 put back/)).toBeVisible()
  for (const [id, source] of Object.entries(deskArticles)) expect(folder.read(id)).toBe(source)
})

test('an article that cannot be edited is left as it was, with the reason', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(desk.url)
  await listPage(page).select('broken.md').check()
  await page.getByRole('button', { name: 'Trending', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Set trending' }).click()
  await page.getByRole('button', { name: 'Why?' }).click()
  await expect(page.getByRole('dialog')).toContainText('broken.md')
  expect(folder.read('broken.md')).toBe(deskArticles['broken.md'])
})
