// Findings in the editor: marks lie on their words, and their dialogs keep the rules of every screen.
import type { Page } from '@playwright/test'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const fields = 'title: "Tea"\nstatus: new\ndate: 2025-03-01\nslug: tea\nexcerpt: "\\"A cup\\""\ncategory: Tea'
const long = 'word '.repeat(70)
const body = `One  two.\n\n${long}and a key ðŸ”‘ here, then ${long}[more](#).\n\n\tTab ðŸ”‘ and  two.\n`
test.use({ articles: { 'tea.md': `---\n${fields}\n---\n${body}` } })

async function openChecks(page: Page, url: string) {
  await page.goto(`${url}#/article/tea.md`)
  await page.getByRole('tab', { name: /^Checks \d/ }).click()
  return page.getByRole('tabpanel')
}

/** For each mark, how far it is from where its words stand in a copy of the textarea that is set as it is. */
function distances(page: Page): Promise<number[]> {
  return editorPage(page).body.evaluate(element => {
    const field = element as HTMLTextAreaElement
    const style = getComputedStyle(field)
    const box = field.getBoundingClientRect()
    const copy = document.createElement('div')
    for (const name of ['font', 'padding', 'tabSize', 'whiteSpace', 'overflowWrap', 'wordBreak'] as const)
      copy.style[name] = style[name]
    Object.assign(copy.style, {
      position: 'fixed',
      boxSizing: 'border-box',
      left: `${box.left}px`,
      top: `${box.top - field.scrollTop}px`,
      width: `${field.clientWidth}px`,
    })
    copy.textContent = field.value
    document.body.append(copy)
    const text = copy.firstChild as Text
    let at = 0
    const found = [...document.querySelectorAll('mark[data-mark]')].map(mark => {
      const words = mark.textContent ?? ''
      at = field.value.indexOf(words, at)
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + words.length)
      at += words.length
      const wanted = range.getClientRects()[0] ?? new DOMRect()
      const has = mark.getClientRects()[0] ?? new DOMRect()
      return Math.hypot(has.left - wanted.left, has.top - wanted.top)
    })
    copy.remove()
    return found
  })
}

for (const width of [1440, 1000, 500])
  test(`marks lie on their words at ${width} pixels, and after scrolling`, async ({ page, desk }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(`${desk.url}#/article/tea.md`)
    if (width < 900) await page.getByRole('button', { name: 'Text', exact: true }).click()
    const marks = page.locator('mark[data-mark]')
    const inStep = async () => {
      await expect(marks).toHaveCount(5)
      for (const distance of await distances(page)) expect(distance).toBeLessThan(3)
    }
    await expect(inStep).toPass({ timeout: 20_000 })
    await editorPage(page).body.evaluate(element => {
      element.scrollTop = 60
    })
    await expect(inStep).toPass({ timeout: 20_000 })
    await editorPage(page).body.press('ControlOrMeta+Home')
    await page.keyboard.type('Now ')
    await expect(marks.first()).toBeVisible()
    await expect(inStep).toPass({ timeout: 20_000 })
  })

test('a fix is a step of the text’s own undo, before anything was typed', async ({ page, desk }) => {
  const panel = await openChecks(page, desk.url)
  const field = page.getByRole('textbox', { name: 'Text of the article' })
  const before = await field.inputValue()
  await panel.getByRole('button', { name: 'Fix all' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click()
  await expect(field).not.toHaveValue(before)
  await field.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field).toHaveValue(before)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('panel, menu and dialogs have no complaint', async ({ page, desk }) => {
      test.slow()
      const panel = await openChecks(page, desk.url)
      const ask = async (item: string) => {
        await panel.getByRole('button', { name: 'More: Double spaces' }).click()
        await page.getByRole('menuitem', { name: item }).click()
      }
      await expect(panel.getByText('There is no other article to compare it with.')).toBeVisible()
      expect(await complaints(page), 'panel').toEqual([])
      await panel.getByRole('button', { name: 'More: Double spaces' }).click()
      await expect(page.getByRole('menuitem').first()).toBeVisible()
      expect(await complaints(page), 'menu').toEqual([])
      await page.keyboard.press('Escape')
      for (const open of [
        () => panel.getByRole('button', { name: 'Fix all' }).click(),
        () => ask('Dismiss…'),
        () => ask('Turn off everywhere…'),
      ]) {
        await open()
        const dialog = page.getByRole('dialog')
        await expect(dialog).toBeVisible()
        expect(await complaints(page), (await dialog.textContent()) ?? '').toEqual([])
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
      await ask('Dismiss…')
      await page.getByRole('textbox', { name: 'Reason' }).fill('It is verse.')
      await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
      await panel.getByText('2 dismissed here').click()
      await expect(panel.getByText('It is verse.').first()).toBeVisible()
      expect(await complaints(page), 'dismissed').toEqual([])
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('nothing runs out sideways', async ({ page, desk }) => {
    await page.goto(`${desk.url}#/article/tea.md`)
    await page.getByRole('button', { name: 'Details', exact: true }).click()
    await page.getByRole('tab', { name: /^Checks \d/ }).click()
    await expect(page.getByRole('button', { name: 'Fix all' })).toBeVisible()
    expect(await overflowPx(page)).toBe(0)
    await page.getByRole('button', { name: 'Fix all' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await overflowPx(page)).toBe(0)
    expect(await complaints(page)).toEqual([])
  })
})
