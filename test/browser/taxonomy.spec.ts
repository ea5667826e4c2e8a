// Categories and keywords of the whole folder: merged in every place, put back to the same bytes, nothing for axe.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './desk-test.ts'

const articles = {
  'one.md': '---\ntitle: One\ncategory: "Rail travel" # main\nkeywords: [night train, maps]\n---\nText.\n',
  'two.md':
    '---\r\ntitle: Two\r\ncategories:\r\n  - type: exact\r\n    name: rail-travel\r\nkeywords:\r\n  - night trains\r\n---\r\nText.\r\n',
  'three.md': '+++\ntitle = "Three"\ncategory = "Rail Travel"\n+++\nText.\n',
}

test.use({ articles })

test('near-identical names are merged over the pile by keyboard, and put back', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(desk.url)
  await page.getByRole('link', { name: 'Categories and keywords' }).click()
  await page.getByRole('button', { name: /^Similar names/ }).click()
  await page.getByRole('radio', { name: /Rail travel/ }).focus()
  await page.keyboard.press('Space')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Merge into Rail travel' }).press('Enter')
  await page.getByRole('button', { name: 'Change 2 articles' }).press('Enter')
  await expect(page.getByText('2 changed.')).toBeVisible()
  expect(folder.read('one.md')).toBe(articles['one.md'])
  expect(folder.read('two.md')).toBe(articles['two.md'].replace('rail-travel', 'Rail travel'))
  expect(folder.read('three.md')).toBe(articles['three.md'].replace('Rail Travel', 'Rail travel'))
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('2 put back.')).toBeVisible()
  for (const [id, source] of Object.entries(articles)) expect(folder.read(id)).toBe(source)
})

test('the preview and its form have nothing for axe', async ({ page, desk }) => {
  await page.goto(desk.url)
  await page.getByRole('checkbox', { name: 'Select all that match' }).check()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
  await page.getByRole('textbox', { name: 'Find' }).fill('Text')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'one.md' }).click()
  await expect(page.getByRole('dialog').locator('del')).toHaveText('Text.\n')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
