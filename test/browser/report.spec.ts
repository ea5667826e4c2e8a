// The checks of a small pile: read by the server, walked by keyboard, settled and put back; nothing for axe, on a phone too.
import { expect, test } from './desk-test.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const words = Array.from({ length: 160 }, (_, index) => `word${(index * 7) % 5003}`).join(' ')
const article = (title: string, status: string, text: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\ngeneratedBy: Model\nslug: tea\n---\n# Main\n\n${text}\n`

const articles = {
  'morning.md': article('Morning', 'draft', words),
  'evening.md': article('Evening', 'published', words.replace('word7 ', 'noon ')),
  'night.md': article('Night', 'new', `${words} [More](#)`),
  'rain.md': article('Rain', 'new', 'It rains.'),
}

test.use({ articles })

test('a group is compared, settled and put back by keyboard; a rule leads to its articles', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(desk.url)
  await page.getByRole('link', { name: 'Checks', exact: true }).press('Enter')
  const group = page.getByRole('group', { name: /^3 articles, about \d+ % alike$/ })
  await expect(group.getByRole('radio', { name: 'Keep Evening' })).toBeChecked()
  await group.getByRole('button', { name: 'Compare Morning' }).press('Enter')
  await expect(
    page.getByRole('region', { name: 'evening.md beside morning.md' }).locator('del'),
  ).toContainText(['Evening', 'published', 'noon'])
  await page.getByRole('button', { name: 'Keep Evening, archive the others' }).press('Enter')
  await page.getByRole('button', { name: 'Change 2 articles' }).press('Enter')
  await expect(page.getByText('2 changed.')).toBeVisible()
  expect(folder.read('evening.md')).toBe(articles['evening.md'])
  expect(folder.read('night.md')).toBe(articles['night.md'].replace('status: new', 'status: archived'))
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('2 put back.')).toBeVisible()
  for (const [id, source] of Object.entries(articles)) expect(folder.read(id)).toBe(source)
  await page.keyboard.press('Escape')
  await page
    .getByRole('list', { name: 'Errors' })
    .getByRole('link', { name: /placeholder/i })
    .press('Enter')
  await expect(page.getByRole('link', { name: 'Night' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Rain' })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const [place, viewport] of [
    ['a desk', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`in ${colorScheme} on ${place}`, () => {
      test.use({ colorScheme, viewport })

      test('nothing for axe, and nothing runs out sideways', async ({ page, desk }) => {
        await page.goto(`${desk.url}#/report`)
        await page.getByRole('button', { name: 'Compare Morning' }).click()
        await expect(page.getByRole('region', { name: 'evening.md beside morning.md' })).toBeVisible()
        expect(await complaints(page)).toEqual([])
        expect(await overflowPx(page)).toBe(0)
      })
    })
  }

test('a desk without a server makes the report itself', async ({ page, staticDeskUrl }) => {
  await page.goto(`${staticDeskUrl}#/report`)
  await expect(page.getByText('There are no articles yet.')).toBeVisible()
})
