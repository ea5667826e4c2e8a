// What was typed and not saved: offered beside the file, never written by itself, seen by other tabs, found again.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { crash } from './killed-typing.ts'
import { listPage } from './list-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const title = 'What tariffs did to the price of a bicycle'
const offer = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'not saved are kept on this device' })

async function open(page: Page, url: string) {
  await page.goto(`${url}#/article/${encodeURIComponent(bicycleId)}`)
  await expect(editorPage(page).body).toBeVisible()
}

async function typeAndCrash(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  await open(page, url)
  await editorPage(page).title.fill('Typed before the crash')
  await editorPage(page).body.press('ControlOrMeta+End')
  await page.keyboard.insertText('A line before the crash.')
  await page.waitForTimeout(1_000)
  await crash(context, page)
  await page.close()
}

/** A page on the article, after another one crashed. */
async function openAfterCrash(context: BrowserContext, url: string): Promise<Page> {
  await typeAndCrash(context, url)
  const page = await context.newPage()
  await open(page, url)
  await expect(offer(page)).toBeVisible()
  return page
}

test('after a crash the draft is offered, shown beside the file, taken, saved and forgotten', async ({
  context,
  desk,
  folder,
}) => {
  const before = folder.read(bicycleId)
  const page = await openAfterCrash(context, desk.url)
  await expect(editorPage(page).title).toHaveValue(title)
  await page.getByRole('button', { name: 'Look at both' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Typed before the crash')
  await expect(dialog).toContainText('A line before the crash.')
  await dialog.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(page).title).toHaveValue('Typed before the crash')
  await expect(editorPage(page).body).toHaveValue(/A line before the crash\.$/)
  await expect(offer(page)).toBeHidden()
  expect(folder.read(bicycleId)).toBe(before)
  await editorPage(page).save()
  expect(folder.read(bicycleId)).toBe(
    `${before.replace(title, 'Typed before the crash')}A line before the crash.`,
  )
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(listPage(page).row('Typed before the crash')).toBeVisible()
  await expect(listPage(page).queue('Unsaved changes')).toBeHidden()
})

test('dropping the draft keeps the file, with a way back', async ({ context, desk }) => {
  const page = await openAfterCrash(context, desk.url)
  await page.getByRole('button', { name: 'Drop my changes' }).click()
  await expect(offer(page)).toBeHidden()
  await expect(editorPage(page).title).toHaveValue(title)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(offer(page)).toBeVisible()
  await page.getByRole('button', { name: 'Drop my changes' }).click()
  await page.reload()
  await expect(editorPage(page).title).toHaveValue(title)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(listPage(page).rows.first()).toBeVisible()
  await expect(listPage(page).queue('Unsaved changes')).toBeHidden()
})

test('a draft of an older file says so, and saving it never writes over the newer one', async ({
  context,
  desk,
  folder,
}) => {
  const page = await openAfterCrash(context, desk.url)
  const theirs = folder.read(bicycleId).replace(title, 'A title from elsewhere')
  folder.write(bicycleId, theirs)
  await expect(offer(page)).toContainText('The file has changed since.')
  await page.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(page).title).toHaveValue('Typed before the crash')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('dialog')).toContainText('A title from elsewhere')
  expect(folder.read(bicycleId)).toBe(theirs)
})

test('what is typed while a draft is on offer is put aside for it, and offered in turn', async ({
  context,
  desk,
}) => {
  const page = await openAfterCrash(context, desk.url)
  await editorPage(page).title.fill('Typed after the crash')
  await page.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(page).title).toHaveValue('Typed before the crash')
  await expect(offer(page)).toBeVisible()
  await page.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(page).title).toHaveValue('Typed after the crash')
})

test('a closed tab, and leaving without saving, keep the draft; discarding drops it', async ({
  page,
  context,
  desk,
}) => {
  await open(page, desk.url)
  await editorPage(page).title.fill('Left without saving')
  await page.waitForTimeout(1_000)
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(desk.url)
  await listPage(next).queue('Unsaved changes').click()
  await next.getByRole('link', { name: 'Left without saving' }).click()
  await next.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(next).title).toHaveValue('Left without saving')
  await next.getByRole('link', { name: 'Back to the list' }).click()
  await next.getByRole('button', { name: 'Leave without saving' }).click()
  await listPage(next).open(title)
  await next.getByRole('button', { name: 'Take my changes' }).click()
  await next.getByRole('link', { name: 'Back to the list' }).click()
  await next.getByRole('button', { name: 'Discard changes' }).click()
  await expect(listPage(next).queue('Unsaved changes')).toBeHidden()
  await listPage(next).open(title)
  await expect(offer(next)).toBeHidden()
})

test('two tabs on one article know of each other, and each keeps its own', async ({
  page,
  context,
  desk,
}) => {
  const both = (tab: Page) => tab.getByText('This article is open in another tab.')
  const other = await context.newPage()
  await open(page, desk.url)
  await expect(both(page)).toBeHidden()
  await open(other, desk.url)
  await expect(both(page)).toBeVisible()
  await expect(both(other)).toBeVisible()
  await editorPage(page).title.fill('In the first tab')
  await editorPage(other).title.fill('In the second tab')
  await page.waitForTimeout(1_000)
  await expect(offer(page)).toBeHidden()
  await crash(context, other)
  await expect(both(page)).toBeHidden()
  await expect(offer(page)).toBeVisible()
  await crash(context, page)
  const last = await context.newPage()
  await open(last, desk.url)
  await expect(offer(last)).toContainText('(1 of 2)')
  await expect(both(last)).toBeHidden()
  const takeOne = async () => {
    await last.getByRole('button', { name: 'Take my changes' }).click()
    await expect(editorPage(last).title).toHaveValue(/^In the/)
    return editorPage(last).title.inputValue()
  }
  const taken = [await takeOne()]
  await expect(offer(last)).toBeVisible()
  await expect(offer(last)).not.toContainText('(1 of 2)')
  await last.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(last).title).not.toHaveValue(taken[0] ?? '')
  taken.push(await editorPage(last).title.inputValue())
  expect(taken.sort()).toEqual(['In the first tab', 'In the second tab'])
})

test('the draft of an article that is gone can be taken away', async ({ context, desk, folder }) => {
  await typeAndCrash(context, desk.url)
  rmSync(join(folder.path, bicycleId))
  const page = await context.newPage()
  await page.goto(`${desk.url}#/article/${encodeURIComponent(bicycleId)}`)
  await expect(page.getByText('There is no such article')).toBeVisible()
  const text = page.getByRole('textbox', { name: /^Unsaved text/ })
  await expect(text).toHaveValue(/^---\ntitle: "Typed before the crash"\n/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.unsaved\.md$/)
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(await text.inputValue())
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Copied|^The text is selected/ })).toBeVisible()
  await page.goto(`${desk.url}#/unsaved`)
  await page.getByRole('button', { name: 'Drop' }).click()
  await expect(page.getByText('Everything you typed is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Typed before the crash' })).toBeVisible()
})

test('a page that goes away at once hands over the last key', async ({ page, desk }) => {
  page.on('dialog', dialog => void dialog.accept())
  await open(page, desk.url)
  await editorPage(page).body.press('ControlOrMeta+End')
  await page.keyboard.insertText('The last key')
  await page.goto('about:blank')
  await open(page, desk.url)
  await page.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(page).body).toHaveValue(/The last key$/)
})

test('without a server, what was typed is kept as well', async ({ page, context, staticDeskUrl }) => {
  await page.goto(`${staticDeskUrl}#/new`)
  await page.getByRole('textbox', { name: 'Title' }).fill('In the browser')
  await page.getByRole('button', { name: 'Create article' }).click()
  await editorPage(page).body.focus()
  await page.keyboard.insertText('Kept without a server')
  await page.waitForTimeout(1_000)
  await crash(context, page)
  const next = await context.newPage()
  await next.goto(staticDeskUrl)
  await listPage(next).open('In the browser')
  await next.getByRole('button', { name: 'Take my changes' }).click()
  await expect(editorPage(next).body).toHaveValue(/Kept without a server/)
})

test('undo goes back behind a save', async ({ page, desk, folder }) => {
  const before = folder.read(bicycleId)
  await open(page, desk.url)
  const { body } = editorPage(page)
  await body.press('ControlOrMeta+End')
  await page.keyboard.type('One')
  await editorPage(page).save()
  await body.press('ControlOrMeta+End')
  await page.keyboard.type(' more')
  await editorPage(page).save()
  expect(folder.read(bicycleId)).toBe(`${before}One more`)
  const end = before.slice(-20)
  for (let presses = 0; presses < 20 && !(await body.inputValue()).endsWith(end); presses++)
    await body.press('ControlOrMeta+z')
  await editorPage(page).save()
  expect(folder.read(bicycleId)).toBe(before)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`nothing to complain of in ${colorScheme}, ${width} px wide`, async ({ browser, desk }) => {
      const context = await browser.newContext({ colorScheme })
      const page = await openAfterCrash(context, desk.url)
      await page.setViewportSize({ width, height: 900 })
      const shots = process.env.GALLEY_SHOTS
      const look = async (what: string) => {
        if (shots) await page.screenshot({ path: `${shots}/${what}-${colorScheme}-${width}.png` })
        expect(await complaints(page), what).toEqual([])
        expect(await overflowPx(page), what).toBe(0)
      }
      await look('offer')
      await page.getByRole('button', { name: 'Look at both' }).click()
      await expect(page.getByRole('dialog')).toContainText('A line before the crash.')
      await look('dialog')
      await page.getByRole('button', { name: 'Decide later' }).click()
      await page.goto(`${desk.url}#/unsaved`)
      await page.getByRole('button', { name: 'Show the text' }).click()
      await expect(page.getByRole('textbox')).toHaveValue(/A line before the crash\./)
      await look('unsaved')
      await context.close()
    })
