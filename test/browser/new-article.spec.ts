// A new article gets a file in the folder's own habit, and changes on disk show in the list by themselves.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

test.use({
  articles: Object.fromEntries(
    ['08', '09', '10'].map(day => [`2025-03-${day}-note-${day}.md`, articleSource(`Note ${day}`)]),
  ),
})

test('is created once and opened', async ({ page, desk, folder }) => {
  await page.goto(desk.url)
  await expect(listPage(page).rows).toHaveCount(3)
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /^Title/ }).fill('A note of its own')
  await page.getByRole('button', { name: /^Create/ }).click()
  await expect(page).toHaveURL(/#\/article\//)
  await expect(editorPage(page).title).toHaveValue('A note of its own')
  const [name = '', ...others] = readdirSync(folder.path).filter(file =>
    file.endsWith('a-note-of-its-own.md'),
  )
  expect(others).toEqual([])
  expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-a-note-of-its-own\.md$/)
  expect(folder.read(name)).toContain('title: "A note of its own"')
})

test('a file that another program writes or changes shows in the open list', async ({
  page,
  desk,
  folder,
}) => {
  const list = listPage(page)
  await page.goto(desk.url)
  await expect(list.rows).toHaveCount(3)
  folder.write('added.md', articleSource('Added by another program'))
  await expect(list.row('Added by another program')).toBeVisible()
  folder.write('added.md', articleSource('Changed by another program'))
  await expect(list.row('Changed by another program')).toBeVisible()
  expect(existsSync(join(folder.path, '.galley'))).toBe(true)
})
