// A folder that the system protects: it opens for reading, says so, and whatever cannot be written is told where it
// happens, with nothing lost. Real rights, which bind the server also where the tests run as root.
import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bicycleId, deskArticles } from './desk-articles.ts'
import { test as base, expect } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'
import { serveFolder } from './serve-folder.ts'

const title = 'What tariffs did to the price of a bicycle'
const obstacle = /can be read and not written/

function setRights(path: string, isWritable: boolean): void {
  const isFolder = statSync(path).isDirectory()
  chmodSync(path, isFolder ? (isWritable ? 0o777 : 0o555) : isWritable ? 0o666 : 0o444)
  if (isFolder) for (const name of readdirSync(path)) setRights(join(path, name), isWritable)
}

/** The folder is protected before the desk opens, or only `protectedPath` of it, when a spec names one. */
const test = base.extend<{ protectedPath: string }>({
  protectedPath: ['', { option: true }],
  desk: async ({ folder, protectedPath }, use) => {
    setRights(folder.path, true)
    setRights(join(folder.path, protectedPath), false)
    const desk = await serveFolder(folder.path, { isBound: true })
    await use(desk)
    await desk.stop()
    setRights(folder.path, true)
  },
})

test.skip(process.platform === 'win32', 'Windows keeps rights elsewhere than in the mode of a file.')

test('it opens, says that nothing can be changed, and can be read', async ({ page, desk, folder }) => {
  expect(desk.said()).toMatch(obstacle)
  await page.goto(desk.url)
  await expect(page.getByRole('status').filter({ hasText: obstacle })).toBeVisible()
  await expect(listPage(page).rows).toHaveCount(Object.keys(deskArticles).length)
  await listPage(page).open(title)
  await expect(page.getByRole('status').filter({ hasText: obstacle })).toBeVisible()
  await expect(editorPage(page).body).toHaveValue(/A bicycle has about a thousand parts/)
  expect(readdirSync(folder.path)).not.toContain('.galley')
})

test('a save is told as not done, the text stays, and is saved once the folder can be written', async ({
  page,
  desk,
  folder,
}) => {
  const editor = editorPage(page)
  await page.goto(desk.url)
  await listPage(page).open(title)
  await editor.title.fill('Typed in vain')
  await page.keyboard.press('ControlOrMeta+s')
  const notice = page.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(notice).toContainText(obstacle)
  await expect(notice).toContainText('Your text is still here.')
  await expect(editor.title).toHaveValue('Typed in vain')
  expect(folder.read(bicycleId)).toBe(deskArticles[bicycleId])

  setRights(folder.path, true)
  await editor.save()
  expect(folder.read(bicycleId)).toBe(deskArticles[bicycleId]?.replace(title, 'Typed in vain'))
  await expect(page.getByText(obstacle)).toHaveCount(0)
})

test('a flag in the row goes back, and a message says why', async ({ page, desk, folder }) => {
  await page.goto(desk.url)
  const flag = listPage(page).flag('Trending', title)
  await flag.click()
  await expect(page.getByRole('alert')).toContainText(obstacle)
  await expect(flag).toHaveAttribute('aria-pressed', 'false')
  expect(folder.read(bicycleId)).toBe(deskArticles[bicycleId])
})

test('a change of many tells each article that was left', async ({ page, desk, folder }) => {
  await page.goto(desk.url)
  const list = listPage(page)
  for (const name of [title, 'The museum that catalogued', 'Small batch']) await list.select(name).check()
  await page.getByRole('button', { name: 'Trending', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Set trending' }).click()
  await page.getByRole('button', { name: 'Change 3 articles' }).click()
  await expect(page.getByText('0 changed, 3 left as they are.')).toBeVisible()
  const left = page.getByRole('region', { name: 'Left as they are' })
  for (const id of [bicycleId, 'museum.md', 'brewers.md']) await expect(left).toContainText(id)
  await expect(left).toContainText(obstacle)
  for (const [id, source] of Object.entries(deskArticles)) expect(folder.read(id)).toBe(source)
})

test.describe('a folder of which one part is protected', () => {
  test.use({ protectedPath: 'sub folder' })

  test('is changed where it can be, and tells where it cannot', async ({ page, desk, folder }) => {
    const id = 'sub folder/heat-pumps 50%.md'
    await page.goto(desk.url)
    await expect(listPage(page).rows).toHaveCount(Object.keys(deskArticles).length)
    await expect(page.getByText(obstacle)).toHaveCount(0)
    await listPage(page).select('A field guide to heat pumps').check()
    await listPage(page).select('The museum that catalogued').check()
    await page.getByRole('button', { name: 'Featured', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Set featured' }).click()
    await page.getByRole('button', { name: /^Change \d+ article/ }).click()
    await expect(page.getByRole('region', { name: 'Left as they are' })).toContainText(
      `“${id}”: The system does not allow this.`,
    )
    expect(folder.read(id)).toBe(deskArticles[id])
  })
})

test.describe('one file that somebody protected', () => {
  test.use({ protectedPath: bicycleId })

  test('is left alone', async ({ page, desk, folder }) => {
    await page.goto(desk.url)
    await listPage(page).open(title)
    await editorPage(page).title.fill('Typed in vain')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByRole('alert')).toContainText('The system does not allow this.')
    await expect(editorPage(page).title).toHaveValue('Typed in vain')
    expect(folder.read(bicycleId)).toBe(deskArticles[bicycleId])
  })
})
