// axe finds nothing to complain of in a list of ten thousand: waiting, scrolled, selected, in dialogs, in both themes.
import { generatePile } from '../bench/generate-pile.ts'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'
import { complaintsInBothThemes } from './screen-rules.ts'

const count = 10_000

/** Few words of each: rows and counts are what matters here. */
const textCharacters = 300

test.use({
  // Made when the test runs, not when the tests are listed.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
  articles: async ({}, use) => {
    const pile = [...generatePile({ count, seed: 11 })]
    const short = (source: string) => source.slice(0, source.indexOf('\n---\n') + textCharacters)
    await use(Object.fromEntries(pile.map(({ id, source }) => [id, short(source)])))
  },
})

test('a list of ten thousand articles, in every state', async ({ page, desk }) => {
  test.setTimeout(180_000)
  const list = listPage(page)
  const grid = page.getByRole('grid')
  await page.goto(desk.url)
  await expect(grid).toHaveAttribute('aria-rowcount', `${count + 1}`)
  await expect(list.rows.first()).toBeVisible()
  expect(await complaintsInBothThemes(page), 'the first rows').toEqual([])

  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route('**/api/v1/articles?*cursor=*', async route => {
    await held
    await route.continue()
  })
  await grid.evaluate(each => each.parentElement?.scrollTo(0, each.scrollHeight))
  await expect(page.getByLabel('Loading').first()).toBeAttached()
  expect(await complaintsInBothThemes(page, '[role=grid]'), 'rows that are awaited').toEqual([])
  letGo()
  await expect(page.locator(`[role=row][aria-rowindex="${count + 1}"]`).getByRole('link')).toBeVisible({
    timeout: 30_000,
  })

  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Select…' }).click()
  await expect(page.getByRole('dialog', { name: 'Select' })).toBeVisible()
  expect(await complaintsInBothThemes(page), 'some selected, and the menu open').toEqual([])
  await page.getByRole('button', { name: /^All that match/ }).click()
  await expect(page.getByText('10,000 selected')).toBeVisible()

  await page.getByRole('button', { name: 'Set status' }).click()
  await page.getByRole('menuitem', { name: 'Draft' }).click()
  const begin = page.getByRole('button', { name: 'Change 9,' })
  await expect(begin).toBeVisible({ timeout: 30_000 })
  expect(await complaintsInBothThemes(page, '[role=dialog]'), 'the preview').toEqual([])
  await begin.click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped:/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Not reached' })).toContainText('more, in the list to download')
  expect(await complaintsInBothThemes(page, '[role=dialog]'), 'what a stopped run did').toEqual([])
})
