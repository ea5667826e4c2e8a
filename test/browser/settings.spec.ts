// Settings of the checks on a real folder: the list follows, the file of settings holds what was set and nothing else.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { articleSource } from './desk-articles.ts'
import { type ArticleFolder, expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const file = 'galley.config.json'
const fields = { slug: 'one', excerpt: 'What one is about.', category: 'Tools' }
const articles = {
  'one.md': articleSource('One', fields, '# A heading of its own\n\nText.'),
  'two.md': articleSource('Two', { ...fields, slug: 'two' }),
}

test.use({ articles })

const configOf = (folder: ArticleFolder) =>
  existsSync(join(folder.path, file)) ? JSON.parse(folder.read(file)) : null

test('a severity, a limit and the gate are set; the list and the file follow', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(desk.url)
  const mark = listPage(page).row('One').getByRole('img')
  await expect(mark).toBeVisible()
  const before = await mark.getAttribute('aria-label')
  await page.getByRole('link', { name: 'Settings' }).click()
  const severity = page.getByRole('combobox', { name: 'Severity of “Main heading in the text”' })
  await severity.selectOption('error')
  await expect.poll(() => configOf(folder)).toEqual({ checks: { rules: { 'body-h1': 'error' } } })
  await expect(page.getByText('Kept in galley.config.json')).toBeVisible()
  await page.getByRole('link', { name: 'All articles' }).click()
  await expect(mark).not.toHaveAttribute('aria-label', before ?? '')
  await expect(mark).toHaveAttribute('aria-label', /1 error/)

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('checkbox', { name: 'Published' }).check()
  const options = page.getByRole('form', { name: 'Options of “Texts of the wrong length”' })
  await options.getByLabel('Title, at most').fill('75')
  await options.getByLabel('Title, at most').press('Enter')
  const set = {
    rules: { 'body-h1': 'error', 'field-length': { titleMost: 75 } },
    gate: { noErrors: ['published'] },
  }
  await expect.poll(() => configOf(folder)).toEqual({ checks: set })

  folder.write(file, `{ "checks": ${JSON.stringify({ ...set, rules: { 'body-h1': 'off' } })} } // by hand\n`)
  await expect(severity).toHaveValue('off')
  await expect(options.getByLabel('Title, at most')).toHaveValue('60')
  await page.getByRole('button', { name: 'All back to how they come' }).click()
  await expect
    .poll(() => folder.read(file))
    .toBe('{ "checks": {"gate":{"noErrors":["published"]}} } // by hand\n')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => folder.read(file)).toContain('"body-h1"')
  await expect(severity).toHaveValue('off')
})

test('a file that is wrong is told, and never written over', async ({ page, desk, folder }) => {
  await page.goto(`${desk.url}#/settings`)
  const severity = page.getByRole('combobox', { name: 'Severity of “Broken characters”' })
  await expect(severity).toHaveValue('error')
  const wrong = '{ "checks": { "rules": { "mojibake": "loud" } } }\n'
  folder.write(file, wrong)
  const told = page.getByRole('alert', { name: 'The settings cannot be shown' })
  await expect(told).toContainText('“galley.config.json” has settings that the checks do not know.')
  await expect(told.getByRole('listitem')).toContainText('checks.rules.mojibake Expected one of “off”')
  await expect(severity).toHaveCount(0)
  expect(await complaints(page)).toEqual([])
  const broken = '{ "checks": { "rules": [ }\n'
  folder.write(file, broken)
  await expect(told).toContainText(/“galley\.config\.json” is no JSON: .* at 1:\d+/)
  expect(folder.read(file)).toBe(broken)
  folder.write(file, '{ "checks": { "rules": { "mojibake": "note" } } }\n')
  await expect(severity).toHaveValue('note')
})

test('a change that did not get through is told, and shows no longer', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/settings?q=mojibake`)
  await page.route('**/api/v1/settings/checks', (route, request) =>
    request.method() === 'PUT' ? route.abort() : route.continue(),
  )
  const severity = page.getByRole('combobox', { name: 'Severity of “Broken characters”' })
  await severity.selectOption('off')
  await expect(page.getByText('The settings were not changed')).toBeVisible()
  await expect(severity).toHaveValue('error')
  expect(await complaints(page)).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a phone in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })

    test('everything fits, and axe has no complaint', async ({ page, desk, folder }) => {
      folder.write('rules/own.js', 'export const own = {}\n')
      folder.write(
        file,
        JSON.stringify({
          checks: {
            rules: { 'unknown-category': { taxonomy: ['Tools', 'Gardens'] }, 'bare-url': 'off' },
            extraRules: ['./rules/own.js'],
          },
        }),
      )
      await page.goto(`${desk.url}#/settings`)
      await expect(page.getByRole('button', { name: 'Remove Gardens' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Rules of the site' })).toContainText('./rules/own.js')
      expect(await overflowPx(page)).toBe(0)
      await page.getByRole('listitem', { name: 'Bare addresses' }).getByRole('button').click()
      await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport()
      expect(await overflowPx(page)).toBe(0)
      expect(await complaints(page)).toEqual([])
    })
  })
