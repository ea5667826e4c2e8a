// The list on a phone: titles have two lines, what was found is seen, and turning the phone loses no place.
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'

const title = 'A title so long that no phone has the width to show it in a line'
const articleOf = (number: number) =>
  `---\ntitle: "${title} ${number}"\nslug: long-${number}\nstatus: new\n---\n\nNobody had thought for many years of the old lighthouse.\n`

test.use({
  viewport: { width: 390, height: 844 },
  articles: Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [`${number}.md`, articleOf(number)]),
  ),
})

test('rows stand below each other, with two lines of the title', async ({ page, desk }) => {
  await page.goto(desk.url)
  const { rows } = listPage(page)
  await expect(rows.first()).toBeVisible()
  const boxes = await rows.evaluateAll(elements =>
    elements.slice(0, 6).map(element => {
      const { top, bottom } = element.getBoundingClientRect()
      const link = element.querySelector('a')
      const lines = link ? link.clientHeight / Number.parseFloat(getComputedStyle(link).lineHeight) : 0
      const inside = [...element.querySelectorAll('a, span')].every(
        part => part.getBoundingClientRect().bottom <= bottom,
      )
      return { top, bottom, lines: Math.round(lines), inside }
    }),
  )
  for (const [index, box] of boxes.entries()) {
    expect(box).toMatchObject({ lines: 2, inside: true })
    const next = boxes[index + 1]
    if (next) expect(next.top).toBeCloseTo(box.bottom, 0)
  }
})

test('the words that were found are seen', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/?q=lighthouse`)
  const found = listPage(page).rows.first().locator('mark')
  await expect(found).toHaveText('lighthouse')
  const isWhole = await found.evaluate(mark => {
    const line = mark.parentElement?.getBoundingClientRect()
    return !!line && mark.getBoundingClientRect().right <= line.right
  })
  expect(isWhole).toBe(true)
})

test('the row in the middle is still in sight when the phone was turned', async ({ page, desk }) => {
  await page.goto(desk.url)
  const { rows } = listPage(page)
  await expect(rows.first()).toBeVisible()
  const row = page.locator('[role=row][aria-rowindex="32"]')
  await page.getByRole('grid').evaluate(grid => grid.parentElement?.scrollTo(0, 74 * 30))
  await expect(row).toBeInViewport()
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(row).toBeInViewport()
  const next = page.locator('[role=row][aria-rowindex="33"]')
  await expect
    .poll(async () => ((await next.boundingBox())?.y ?? 0) - ((await row.boundingBox())?.y ?? 0))
    .toBe(54)
})
