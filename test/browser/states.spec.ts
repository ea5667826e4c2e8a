// Every state of a screen, not only the good one: empty, loading, failed, asked and answered, in either theme.
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })

    test.afterEach(async ({ page }) => {
      expect(await overflowPx(page)).toBe(0)
      expect(await complaints(page)).toEqual([])
    })

    test.describe('with no article', () => {
      test.use({ articles: {} })

      test('the list says how to begin', async ({ page, desk }) => {
        await page.goto(desk.url)
        await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
        await expect(page.getByRole('button', { name: 'Import files' })).toBeVisible()
      })

      test('the front page and the categories say where they come from', async ({ page, desk }) => {
        await page.goto(`${desk.url}#/front-page`)
        await expect(page.getByText(/^Nothing is trending now\. Switch trending on/)).toBeVisible()
        expect(await complaints(page)).toEqual([])
        await page.goto(`${desk.url}#/taxonomy`)
        await expect(page.getByText(/^No article has categories yet\. Give some/)).toBeVisible()
      })
    })

    test('a list that is being read', async ({ page, desk }) => {
      await page.route('**/api/v1/articles?*', () => {})
      await page.goto(desk.url)
      await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
    })

    test('a list that cannot be read', async ({ page, desk }) => {
      await page.route('**/api/v1/articles?*', route => route.abort())
      await page.goto(desk.url)
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 30_000 })
    })

    test('what was taken off the front page', async ({ page, desk }) => {
      await page.goto(`${desk.url}#/front-page`)
      await page.getByRole('button', { name: /^Take trending off/ }).click()
      await expect(page.getByRole('region', { name: 'Taken off' })).toBeVisible()
    })

    test('the report of an import', async ({ page, desk }) => {
      await page.goto(desk.url)
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      const files = ['one.md', 'two.md'].map(name => ({
        name,
        mimeType: 'text/markdown',
        buffer: Buffer.from(articleSource(name, { slug: 'same' })),
      }))
      await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(files)
      await expect(page.getByText('2 files looked at: 2 to choose from.')).toBeAttached()
      await page.getByText('Choose file by file').click()
      await expect(page.getByRole('checkbox', { name: 'Import two.md' })).toBeVisible()
    })

    test('a change from its preview to its result, and what the checks found on a phone', async ({
      page,
      desk,
    }) => {
      await page.goto(desk.url)
      await expect(listPage(page).row('Saved on another system').getByRole('img')).toBeVisible()
      await listPage(page).select('Saved on another system').check()
      await page.getByRole('button', { name: 'Set status' }).click()
      await page.getByRole('menuitem', { name: 'In review' }).click()
      const change = page.getByRole('button', { name: 'Change 1 article' })
      await expect(change).toBeVisible()
      expect(await complaints(page)).toEqual([])
      await change.click()
      await expect(page.getByText('1 changed.')).toBeVisible()
    })
  })
}
