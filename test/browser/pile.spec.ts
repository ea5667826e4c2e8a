// The pile that Galley was asked for: 4,644 articles by one generator. It opens, filters, searches and saves.
import { generatePile } from '../bench/generate-pile.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const count = 4644
const pile = Object.fromEntries([...generatePile({ count, seed: 7 })].map(({ id, source }) => [id, source]))

test.use({ articles: pile })

test('the whole main job works on the pile', async ({ page, desk, folder }) => {
  test.setTimeout(180_000)
  const list = listPage(page)
  await page.goto(desk.url)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', `${count + 1}`)
  await expect(list.rows.first()).toBeVisible()
  expect(await list.rows.count()).toBeLessThan(100)

  await page.getByRole('grid').evaluate(grid => grid.parentElement?.scrollTo(0, grid.scrollHeight))
  const last = page.locator(`[role=row][aria-rowindex="${count + 1}"]`).getByRole('link')
  // All pages on the way are read, beside whatever else the machine does.
  await expect(last).toBeVisible({ timeout: 60_000 })

  await list.queue(/^Featured/).click()
  await expect(page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', `${count + 1}`)
  await list.rows.first().getByRole('link').click()
  const title = await editorPage(page).title.inputValue()
  await editorPage(page).title.fill(`${title} again`)
  await editorPage(page).save()
  const changed = Object.keys(pile).filter(id => folder.read(id) !== pile[id])
  expect(changed).toHaveLength(1)
  const [id = ''] = changed
  const lines = folder.read(id).split('\n')
  const before = pile[id]?.split('\n') ?? []
  expect(lines.filter((line, index) => line !== before[index])).toEqual([expect.stringContaining('again')])
})
