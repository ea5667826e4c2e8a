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
  await page.getByRole('button', { name: 'Change 3 articles' }).click()
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
  await expect(page.getByRole('region', { name: 'Cannot be changed' })).toContainText('broken.md')
  expect(folder.read('broken.md')).toBe(deskArticles['broken.md'])
})

test('a change can be taken back after a reload, but not over a later edit', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(desk.url)
  const list = listPage(page)
  await list.select('Saved on another system').check()
  await list.select('The museum that catalogued').check()
  await page.getByRole('button', { name: 'Trending', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Set trending' }).click()
  await page.getByRole('button', { name: 'Change 2 articles' }).click()
  await expect(page.getByText(/changed\.$/)).toBeVisible()
  folder.write('museum.md', `${folder.read('museum.md')}More.\n`)
  await page.reload()
  await list.select('Saved on another system').check()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Recent changes' }).click()
  await page.getByRole('button', { name: 'Undo: Set trending' }).click()
  await expect(page.getByText(/put back/)).toBeVisible()
  expect(folder.read('windows.md')).toBe(deskArticles['windows.md'])
  expect(folder.read('museum.md')).toContain('More.')
})

test('a front page that was cleared comes back after a reload', async ({ page, desk, folder }) => {
  await page.goto(desk.url)
  await page.getByRole('link', { name: 'Arrange' }).click()
  const before = Object.keys(deskArticles).filter(id => /^trending: true/m.test(deskArticles[id] ?? ''))
  const trending = page.getByRole('region', { name: 'Trending' })
  await trending.getByRole('button', { name: 'Clear all' }).click()
  await page.getByRole('button', { name: /^Change \d+ article/ }).click()
  await expect(page.getByText(/changed\.$/)).toBeVisible()
  await expect(page.getByText(/^Nothing is trending now/)).toBeVisible()
  for (const id of before) expect(folder.read(id)).not.toBe(deskArticles[id])
  await page.reload()
  await page.getByRole('button', { name: 'Recent changes' }).click()
  await page.getByRole('button', { name: 'Undo: Remove trending' }).click()
  await expect(page.getByText(/put back\.$/)).toBeVisible()
  for (const [id, source] of Object.entries(deskArticles)) expect(folder.read(id)).toBe(source)
})

test('a pattern that backtracks for ever is ended, and the page stays alive', async ({
  page,
  desk,
  folder,
}) => {
  folder.write('long.md', `---\ntitle: Long\n---\n${'a'.repeat(60)}b\n`)
  await page.goto(desk.url)
  await listPage(page).select('Long').check()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
  await page.getByRole('textbox', { name: 'Find' }).fill('(a+)+$')
  await page.getByRole('checkbox', { name: 'Regular expression' }).check()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('does not come to an end')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue('(a+)+$')
  expect(folder.read('long.md')).toContain('aaab')
})
