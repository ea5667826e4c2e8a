// Pictures on a real folder: pasted into an article, stored byte for byte, found in the library, renamed with every
// reference to them, and put back to the same bytes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { realPng } from '../fixtures/real-png.ts'
import { expect, test } from './desk-test.ts'

const loaf = realPng(640, 400)
const crust = realPng(300, 300, [180, 90, 20])
const elsewhere = 'https://photos.invalid/oven.jpg'
const articles = {
  'bread.md': `---\ntitle: "Bread"\r\nimage: "${elsewhere}" # lead\r\n---\r\nFirst words.\r\n\r\nLast words.\r\n`,
  'rolls.md': '+++\ntitle = "Rolls"\nimage = "/images/crust.png"\n+++\n![Crust](/images/crust.png)\n',
}

test.use({ articles })

async function pasteInto(page: Page, name: string, bytes: Buffer, at: number): Promise<void> {
  const area = page.getByRole('textbox', { name: 'Text of the article' })
  await area.focus()
  await area.evaluate(
    (element, { name, base64, at }) => {
      const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([bytes], name, { type: 'image/png' }))
      if (element instanceof HTMLTextAreaElement) element.setSelectionRange(at, at)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { name, base64: bytes.toString('base64'), at },
  )
}

async function putPicture(path: string, bytes: Buffer): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

test('a picture is pasted, stored byte for byte, shown in the preview, and undone in one step', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(`${desk.url}#/article/bread.md`)
  const area = page.getByRole('textbox', { name: 'Text of the article' })
  await area.waitFor()
  const before = await area.inputValue()
  await pasteInto(page, 'Fresh Loaf.png', loaf, before.indexOf('Last'))
  const form = page.getByRole('form', { name: 'Picture Fresh Loaf.png' })
  await expect(form.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await form.getByRole('textbox', { name: 'Alt text' }).fill('A loaf')
  await page.keyboard.press('Enter')
  const after = before.replace('Last', '![A loaf](/images/fresh-loaf.png)Last')
  await expect(area).toHaveValue(after)
  await expect(area).toBeFocused()
  expect(readFileSync(join(folder.path, 'images/fresh-loaf.png')).equals(loaf)).toBe(true)
  const image = page.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'A loaf' })
  await expect.poll(() => image.evaluate(element => (element as HTMLImageElement).naturalWidth)).toBe(640)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(area).toHaveValue(before)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(area).toHaveValue(after)
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => folder.read('bread.md'))
    .toBe(articles['bread.md'].replace('Last', '![A loaf](/images/fresh-loaf.png)Last'))
})

test('a picture is renamed with every reference to it, and put back', async ({ page, desk, folder }) => {
  await putPicture(join(folder.path, 'images/crust.png'), crust)
  await page.goto(`${desk.url}#/media`)
  const card = page.getByRole('button', { name: /^crust\.png/ })
  await expect(card).toContainText('300 × 300 px')
  await card.press('Enter')
  await page.getByRole('button', { name: 'Rename…' }).press('Enter')
  await page.getByRole('textbox', { name: 'New name' }).fill('2026/golden crust')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change 1 article' }).press('Enter')
  await expect(page.getByText('1 changed.')).toBeVisible()
  expect(folder.read('rolls.md')).toBe(
    articles['rolls.md'].replaceAll('/images/crust.png', '/images/2026/golden%20crust.png'),
  )
  expect(existsSync(join(folder.path, 'images/crust.png'))).toBe(false)
  expect(readFileSync(join(folder.path, 'images/2026/golden crust.png')).equals(crust)).toBe(true)
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('1 put back.')).toBeVisible()
  expect(folder.read('rolls.md')).toBe(articles['rolls.md'])
  expect(readFileSync(join(folder.path, 'images/crust.png')).equals(crust)).toBe(true)
  expect(existsSync(join(folder.path, 'images/2026/golden crust.png'))).toBe(false)
})

test('an image from elsewhere is replaced by one that is uploaded, in place, and nothing else changes', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(`${desk.url}#/media`)
  await page.getByRole('button', { name: /oven\.jpg/ }).click()
  await page.getByRole('button', { name: 'Replace everywhere…' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: 'Upload' }).click()
  await (await chosen).setFiles({ name: 'Oven.png', mimeType: 'image/png', buffer: loaf })
  await page.getByRole('button', { name: 'Change 1 article' }).click()
  await expect(page.getByText('1 changed.')).toBeVisible()
  expect(folder.read('bread.md')).toBe(articles['bread.md'].replace(elsewhere, '/images/oven.png'))
  expect(readdirSync(join(folder.path, 'images'))).toEqual(['oven.png'])
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('the library, its dialogs and its empty state have nothing for axe, on a phone too', async ({
      page,
      desk,
      folder,
    }) => {
      await putPicture(join(folder.path, 'images/crust.png'), crust)
      await page.goto(`${desk.url}#/media`)
      await page.getByRole('button', { name: /^crust\.png/ }).waitFor()
      const isClean = async () =>
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
      await isClean()
      await page.getByRole('button', { name: /^crust\.png/ }).click()
      await page.getByRole('button', { name: 'Rename…' }).waitFor()
      await isClean()
      await page.getByRole('button', { name: 'Replace everywhere…' }).click()
      await page.getByRole('textbox', { name: 'Address of an image' }).waitFor()
      await isClean()
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${desk.url}#/media?show=unused`)
      await page.getByText('Every picture of the library is used.').waitFor()
      await isClean()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })
  })

test('without a server, pictures are kept in the browser and shown in the preview', async ({
  page,
  staticDeskUrl,
}) => {
  await page.goto(`${staticDeskUrl}#/media`)
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Upload pictures' }).click()
  await (await chosen).setFiles({ name: 'Loaf.png', mimeType: 'image/png', buffer: loaf })
  await expect(page.getByRole('button', { name: /^loaf\.png/ })).toContainText('640 × 400 px')
  await page.goto(`${staticDeskUrl}#/new`)
  await page.getByRole('textbox', { name: 'Title' }).fill('Bread')
  await page.getByRole('button', { name: 'Create article' }).click()
  await page.getByRole('textbox', { name: 'Text of the article' }).fill('![A loaf](/images/loaf.png)')
  const image = page.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'A loaf' })
  await expect.poll(() => image.evaluate(element => (element as HTMLImageElement).naturalWidth)).toBe(640)
})
