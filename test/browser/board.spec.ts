// The board and the palette in a real browser: cards dragged by pointer, and the file that changes by it.
import type { Page } from '@playwright/test'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const sources = {
  'kerbs.md': '---\ntitle: "Notes on kerbs"\nstatus: new\n---\n\nA kerb has a price.\n',
  'clocks.md': '---\ntitle: "Public clocks"\nstatus: published\n---\n\nTowns put them on towers.\n',
}

test.use({ articles: sources })

async function openBoard(page: Page, url: string) {
  await page.goto(url)
  await page.getByRole('link', { name: 'Board' }).click()
  await expect(page.getByRole('link', { name: 'Notes on kerbs' })).toBeVisible()
}

async function drag(page: Page, title: string, status: string) {
  const card = await page.getByRole('link', { name: title }).boundingBox()
  const column = await page.locator(`[data-column=${status}]`).boundingBox()
  if (!card || !column) throw new Error('There is nothing to drag.')
  await page.mouse.move(card.x + 10, card.y + 10)
  await page.mouse.down()
  await page.mouse.move(column.x + column.width / 2, column.y + 200, { steps: 8 })
  await page.mouse.up()
}

test('a dragged card changes its file, Undo gives the bytes back', async ({ page, desk, folder }) => {
  await openBoard(page, desk.url)
  await drag(page, 'Notes on kerbs', 'review')
  await expect(page.getByRole('region', { name: /^In review/ }).getByRole('link')).toBeFocused()
  await expect.poll(() => folder.read('kerbs.md')).toBe(sources['kerbs.md'].replace('new', 'review'))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => folder.read('kerbs.md')).toBe(sources['kerbs.md'])
  expect(page.url()).toContain('#/board')
})

test('a column that does not take the card says why', async ({ page, desk, folder }) => {
  await openBoard(page, desk.url)
  await drag(page, 'Notes on kerbs', 'published')
  await expect(page.getByRole('region', { name: 'Last move' })).toContainText(
    'cannot go from “New” to “Published”',
  )
  expect(folder.read('kerbs.md')).toBe(sources['kerbs.md'])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the board and in the palette', async ({ page, desk }) => {
      await openBoard(page, desk.url)
      expect(await complaints(page)).toEqual([])
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /^Find articles/ }).fill('kerb')
      await expect(page.getByRole('option', { name: /Notes on kerbs/ })).toBeVisible()
      expect(await complaints(page)).toEqual([])
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the columns are swiped, and the page does not overflow', async ({ page, desk }) => {
    await openBoard(page, desk.url)
    await expect(listPage(page).search).toBeVisible()
    expect(await overflowPx(page)).toBe(0)
    await expect(page.getByRole('link', { name: 'Public clocks' })).not.toBeInViewport()
    await page.getByRole('link', { name: 'Public clocks' }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('link', { name: 'Public clocks' })).toBeInViewport()
    expect(await overflowPx(page)).toBe(0)
  })
})
