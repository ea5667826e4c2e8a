// axe finds nothing to complain of, in either theme, and nothing runs out of a narrow screen.
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const title = 'What tariffs did to the price of a bicycle'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the list and its dialogs', async ({ page, desk }) => {
      await page.goto(desk.url)
      await expect(listPage(page).rows.first()).toBeVisible()
      expect(await complaints(page)).toEqual([])
      for (const key of ['j', 'x', '?']) await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await complaints(page)).toEqual([])
    })

    test('filters, search and the ways out and in', async ({ page, desk }) => {
      await page.goto(`${desk.url}#/?q=bicycel&hasProblems=false&wordsMin=few`)
      await expect(page.getByText('Also showing near matches')).toBeVisible()
      expect(await complaints(page)).toEqual([])
      for (const [button, choice] of [
        ['Filter', 'Keyword…'],
        ['Filter', 'Date…'],
        ['Other formats', null],
      ] as const) {
        await page.getByRole('button', { name: button, exact: true }).click()
        if (choice !== null) await page.getByRole('button', { name: choice }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await complaints(page), choice ?? button).toEqual([])
        await page.keyboard.press('Escape')
      }
    })

    test('the editor in every mode', async ({ page, desk }) => {
      await page.goto(desk.url)
      await listPage(page).open(title)
      for (const mode of ['Split', 'Read', 'Changes', 'Source'] as const) {
        await editorPage(page).mode(mode).click()
        expect(await complaints(page), mode).toEqual([])
      }
    })

    test('the question before leaving', async ({ page, desk }) => {
      await page.goto(desk.url)
      await listPage(page).open(title)
      await editorPage(page).title.fill('Other')
      await page.goBack()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await complaints(page)).toEqual([])
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('nothing overflows sideways', async ({ page, desk }) => {
    await page.goto(desk.url)
    await expect(listPage(page).rows.first()).toBeVisible()
    expect(await overflowPx(page)).toBe(0)
    expect(await complaints(page)).toEqual([])
    await page.getByRole('link', { name: title }).click()
    await expect(editorPage(page).body).toBeVisible()
    expect(await overflowPx(page)).toBe(0)
    expect(await complaints(page)).toEqual([])
  })
})
