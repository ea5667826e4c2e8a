// What goes wrong around the desk: the line is cut in the middle of a run, two tabs save one article.
import { articleSource, bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const bicycle = 'What tariffs did to the price of a bicycle'

test.describe('a run of changes', () => {
  const articles = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [`${at}.md`, articleSource(`Article ${at}`)]),
  )
  test.use({ articles })

  test('whose line is cut tells what was done; its undo works when the line is back', async ({
    page,
    context,
    desk,
    folder,
  }) => {
    let writes = 0
    await page.route(/\/api\/v1\/articles/, async route => {
      const isWrite = route.request().method() !== 'GET' && !route.request().url().includes('articles:read')
      if (isWrite) writes += 1
      if (isWrite && writes === 3) await context.setOffline(true)
      await route.continue().catch(() => undefined)
    })
    const changed = () => Object.keys(articles).filter(id => folder.read(id) !== articles[id]).length
    await page.goto(desk.url)
    await page.getByRole('checkbox', { name: 'Select all that match' }).check()
    await page.getByRole('button', { name: 'Trending', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Set trending' }).click()
    await page.getByRole('button', { name: 'Change 400 articles' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(/Not finished: \d+ changed/, { timeout: 30_000 })
    await expect(dialog).toContainText(/\d+ were not reached and are as they were/)
    expect(changed()).toBeLessThan(400)
    await context.setOffline(false)
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await expect(dialog).toContainText('put back', { timeout: 30_000 })
    for (const [id, source] of Object.entries(articles)) expect(folder.read(id)).toBe(source)
  })
})

test('two tabs on one article: the second to save decides where both changed the same', async ({
  page,
  context,
  desk,
  folder,
}) => {
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(desk.url)
    await listPage(tab).open(bicycle)
  }
  await editorPage(page).title.fill('From the first tab')
  await editorPage(other).title.fill('From the second tab')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await other.keyboard.press('ControlOrMeta+s')
  const dialog = other.getByRole('dialog')
  await expect(dialog).toContainText('From the first tab')
  await expect(dialog).toContainText('From the second tab')
  expect(folder.read(bicycleId)).toContain('title: "From the first tab"')
  await dialog.getByRole('radio', { name: 'Mine', exact: true }).check()
  await dialog.getByRole('button', { name: /^Use this text/ }).click()
  await expect(dialog).toBeHidden()
  expect(folder.read(bicycleId)).toContain('title: "From the first tab"')
  await editorPage(other).save()
  expect(folder.read(bicycleId)).toContain('title: "From the second tab"')
  await expect(editorPage(page).title).toHaveValue('From the second tab')
})
