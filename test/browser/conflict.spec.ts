// Somebody else changes the file while it is open: what is apart is merged, what is not is decided, nothing is lost.
import type { Page } from '@playwright/test'
import { bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const title = 'What tariffs did to the price of a bicycle'
const saveKey = 'ControlOrMeta+s'

async function openArticle(page: Page, url: string) {
  await page.goto(`${url}#/article/${encodeURIComponent(bicycleId)}`)
  const editor = editorPage(page)
  await expect(editor.body).toHaveValue(/thousand parts/)
  return editor
}

/** Types at the end of a line of the text. */
async function typeAfter(page: Page, words: string, typed: string) {
  await placeCaretAfter(page, words)
  await page.keyboard.type(typed)
}

async function placeCaretAfter(page: Page, words: string) {
  const body = editorPage(page).body
  await body.evaluate((area: HTMLTextAreaElement, words) => {
    area.focus()
    const at = area.value.indexOf(words) + words.length
    area.setSelectionRange(at, at)
  }, words)
}

test('two tabs with changes that are apart: both are saved, and the second tab says so', async ({
  page,
  context,
  desk,
  folder,
}) => {
  const before = folder.read(bicycleId)
  const other = await context.newPage()
  await openArticle(page, desk.url)
  const second = await openArticle(other, desk.url)
  await editorPage(page).title.fill('From the first tab')
  await typeAfter(page, 'a thousand parts', ' and a bell')
  await typeAfter(other, 'then the rider', ' and the maker')
  await page.keyboard.press(saveKey)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await other.keyboard.press(saveKey)
  await expect(other.getByText('What came in: Title and one change in the text.')).toBeVisible()
  await expect(second.title).toHaveValue('From the first tab')
  const both = before
    .replace(title, 'From the first tab')
    .replace('a thousand parts', 'a thousand parts and a bell')
    .replace('then the rider', 'then the rider and the maker')
  await expect.poll(() => folder.read(bicycleId)).toBe(both)
  expect(await complaints(other)).toEqual([])
})

test('what came in leaves the undo history and the caret of the text alone', async ({
  page,
  desk,
  folder,
}) => {
  const { body } = await openArticle(page, desk.url)
  await typeAfter(page, 'then the rider', ' and the maker')
  folder.write(bicycleId, folder.read(bicycleId).replace('A bicycle has', 'Each bicycle of ours has'))
  await page.getByRole('button', { name: 'Merge now' }).click()
  await expect(body).toHaveValue(/Each bicycle of ours has/)
  await body.focus()
  await page.keyboard.type(' here')
  await expect(body).toHaveValue(/then the rider and the maker here\./)
  for (let times = 0; times < 40; times++) await page.keyboard.press('ControlOrMeta+z')
  await expect(body).toHaveValue(/A bicycle has[\s\S]*then the rider\./)
})

test('a file that changes on disk under a draft without changes is shown as it is now', async ({
  page,
  desk,
  folder,
}) => {
  const { body } = await openArticle(page, desk.url)
  folder.write(bicycleId, folder.read(bicycleId).replace('thousand', 'hundred'))
  await expect(body).toHaveValue(/hundred parts/)
  await expect(page.getByText(/shown as it is now: one change in the text/)).toBeVisible()
  await page.getByRole('button', { name: 'Show changes' }).click()
  await expect(page.getByRole('dialog')).toContainText('hundred parts')
  expect(await complaints(page)).toEqual([])
})

test('a file that changes on disk before the first key leaves the caret where it was put', async ({
  page,
  desk,
  folder,
}) => {
  const { body } = await openArticle(page, desk.url)
  await placeCaretAfter(page, 'then the rider')
  folder.write(bicycleId, folder.read(bicycleId).replace('about a thousand parts', 'about a dozen parts'))
  await expect(body).toHaveValue(/about a dozen parts/)
  await page.keyboard.type(' and the child')
  await expect(body).toHaveValue(/then the rider and the child\./)
})

test('a file that changes on disk while somebody types: no keystroke is lost', async ({
  page,
  desk,
  folder,
}) => {
  const { body } = await openArticle(page, desk.url)
  const typed = ' and everybody else who has ever ridden one'
  const typing = typeAfter(page, 'then the rider', typed)
  for (const word of ['hundred', 'million', 'dozen']) {
    folder.write(bicycleId, folder.read(bicycleId).replace(/about a \w+ parts/, `about a ${word} parts`))
    await page.waitForTimeout(200)
  }
  await typing
  await page.keyboard.press(saveKey)
  await expect.poll(() => folder.read(bicycleId)).toContain(`then the rider${typed}.`)
  expect(folder.read(bicycleId)).toContain('about a dozen parts')
  await expect(body).toHaveValue(/about a dozen parts/)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport })

      test('places that both changed are decided by keys alone, and saved by the editor', async ({
        page,
        desk,
        folder,
      }) => {
        const { body } = await openArticle(page, desk.url)
        await typeAfter(page, 'The shop pays first', ' and last')
        folder.write(
          bicycleId,
          folder
            .read(bicycleId)
            .replace('The shop pays first', 'The shop pays at once')
            .replace('Trade', 'Money')
            .replace('One **spoke**', 'A **spoke**'),
        )
        const theirs = folder.read(bicycleId)
        await page.keyboard.press(saveKey)
        const dialog = page.getByRole('dialog')
        await expect(dialog.getByRole('radio', { name: 'Mine', exact: true })).toBeFocused()
        expect(await complaints(page)).toEqual([])
        expect(await overflowPx(page)).toBe(0)
        await page.keyboard.press('3')
        await expect(dialog.getByRole('radio', { name: /^Both/ })).toBeChecked()
        expect(await complaints(page)).toEqual([])
        await page.keyboard.press(saveKey)
        await expect(dialog).toBeHidden()
        await expect(body).toHaveValue(/The shop pays first and last/)
        expect(await complaints(page)).toEqual([])
        expect(await overflowPx(page)).toBe(0)
        expect(folder.read(bicycleId)).toBe(theirs)
        await editorPage(page).save()
        const saved = folder.read(bicycleId)
        for (const words of ['first and last', 'at once', 'Money', 'A **spoke**'])
          expect(saved).toContain(words)
      })
    })

test('going on keeps what was typed and writes nothing; taking theirs shows what stands on disk', async ({
  page,
  desk,
  folder,
}) => {
  const editor = await openArticle(page, desk.url)
  await editor.title.fill('My title')
  folder.write(bicycleId, folder.read(bicycleId).replace(title, 'Their title'))
  const theirs = folder.read(bicycleId)
  await page.keyboard.press(saveKey)
  await page.getByRole('button', { name: 'Go on editing' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(editor.title).toHaveValue('My title')
  expect(folder.read(bicycleId)).toBe(theirs)
  await page.keyboard.press(saveKey)
  await page.getByRole('button', { name: /^Take theirs as a whole/ }).click()
  await expect(editor.title).toHaveValue('Their title')
  expect(folder.read(bicycleId)).toBe(theirs)
})
