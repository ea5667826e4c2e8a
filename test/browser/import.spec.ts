// Imports that are too much: long files, wrong zips, ten thousand files. Each is told, nothing is lost, and the page
// stays alive: whatever is unpacked and compared, a worker does it.
import { truncateSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { articleSource, deskArticles } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const title = 'What tariffs did to the price of a bicycle'
const workerScript = /\/assets\/reading-worker-[^/]+\.js$/

async function pick(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

/** About so many bytes of text that no packer shrinks to nothing. */
function longText(bytes: number): string {
  let seed = 7
  const words = Array.from({ length: 5_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed.toString(36)
  })
  return words.join(' ').repeat(Math.ceil(bytes / 32_000))
}

/** The longest piece that the page's own thread has decoded or hashed, in bytes. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const longest = { bytes: 0 }
    Reflect.set(window, 'longestPiece', longest)
    const { decode } = TextDecoder.prototype
    TextDecoder.prototype.decode = function (...given) {
      longest.bytes = Math.max(longest.bytes, given[0]?.byteLength ?? 0)
      return decode.apply(this, given)
    }
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    crypto.subtle.digest = (name, data) => {
      longest.bytes = Math.max(longest.bytes, data.byteLength)
      return digest(name, data)
    }
  })
  return () => page.evaluate(() => Reflect.get(window, 'longestPiece').bytes)
}

test('while a zip is being read the page can be used, and the reading be stopped', async ({
  page,
  desk,
  folder,
}) => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route(workerScript, async route => {
    await held
    await route.continue().catch(() => undefined)
  })
  await page.goto(desk.url)
  const zip = zipSync({ 'museum.md': Buffer.from('Another text.\n') })
  await pick(page, 'more.zip', zip)
  const dialog = page.getByRole('dialog', { name: 'Import articles' })
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog).toBeHidden()
  await listPage(page).open(title)
  await editorPage(page).title.fill('Typed meanwhile')
  await editorPage(page).save()
  expect(folder.read('museum.md')).toBe(deskArticles['museum.md'])

  release()
  await page.goBack()
  await pick(page, 'more.zip', zip)
  await dialog.getByRole('checkbox', { name: 'Import all: Changed' }).check()
  await dialog.getByRole('button', { name: 'Import 1 article' }).click()
  await expect(dialog).toContainText('1 replaced')
  expect(folder.read('museum.md')).toBe('Another text.\n')
})

for (const place of ['a server', 'no server'] as const)
  test(`a long file of a zip is compared off the page’s own thread, with ${place}`, async ({
    page,
    desk,
    staticDeskUrl,
  }) => {
    const longestPiece = await watchThread(page)
    const text = longText(20_000_000)
    const zip = zipSync({ 'long.md': Buffer.from(text) }, { level: 1 })
    await page.goto(place === 'a server' ? desk.url : staticDeskUrl)
    await pick(page, 'long.zip', zip)
    const dialog = page.getByRole('dialog', { name: 'Import articles' })
    await dialog.getByRole('button', { name: 'Import 1 article' }).click({ timeout: 30_000 })
    await expect(dialog).toContainText('1 added', { timeout: 30_000 })
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await page.reload()
    await expect(page.getByRole('link', { name: 'long.md' })).toBeVisible()
    await pick(page, 'long.zip', zip)
    await expect(dialog).toContainText('nothing to do', { timeout: 30_000 })
    expect(await longestPiece()).toBeLessThan(1_000_000)
  })

test('a zip that is wrong in every way is refused file by file, and the rest is taken', async ({
  page,
  desk,
  folder,
}) => {
  const zip = zipSync({
    'good.md': Buffer.from(articleSource('A good one')),
    '../escape.md': Buffer.from('out'),
    '/etc/absolute.md': Buffer.from('out'),
    'sub\\back.md': Buffer.from('out'),
    'C:/windows.md': Buffer.from('out'),
    'con\u0000trol.md': Buffer.from('out'),
    '.galley/revisions/x.md': Buffer.from('out'),
    'GOOD.md': Buffer.from('a second of the name'),
    'bomb.md': new Uint8Array(60_000_000),
    'huge.md': new Uint8Array(100_000_000),
    'picture.png': Buffer.from('no text'),
  })
  await page.goto(desk.url)
  await pick(page, 'wrong.zip', zip)
  const dialog = page.getByRole('dialog', { name: 'Import articles' })
  const button = dialog.getByRole('button', { name: /^Import \d+ article/ })
  await expect(button).toBeVisible({ timeout: 30_000 })
  for (const name of ['../escape.md', '/etc/absolute.md', '.galley/revisions/x.md', 'bomb.md', 'huge.md'])
    await expect(dialog.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  await button.click()
  await expect(dialog).toContainText('added')
  expect(folder.read('good.md')).toBe(articleSource('A good one'))
  for (const [id, source] of Object.entries(deskArticles)) expect(folder.read(id)).toBe(source)
})

test('a file of 100 MB is refused with the reason', async ({ page, desk }, testInfo) => {
  const path = testInfo.outputPath('huge.md')
  writeFileSync(path, '')
  truncateSync(path, 100_000_000)
  await page.goto(desk.url)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(path)
  const dialog = page.getByRole('dialog', { name: 'Import articles' })
  await expect(dialog.getByRole('listitem')).toContainText('The file is larger than 64 MB.')
  await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
})

test('what is no zip is told, and nothing is imported', async ({ page, desk }) => {
  await page.goto(desk.url)
  await pick(page, 'no.zip', 'This is no zip.')
  await expect(page.getByRole('alert')).toContainText('“no.zip”: This is not a whole zip file.')
})

test('ten thousand files of a zip are imported', async ({ page, desk, folder }) => {
  test.setTimeout(180_000)
  const files = Array.from({ length: 10_000 }, (_, index) => [
    `many/${index}.md`,
    Buffer.from(articleSource(`Article ${index}`)),
  ])
  await page.goto(desk.url)
  await pick(page, 'many.zip', zipSync(Object.fromEntries(files), { level: 0 }))
  const dialog = page.getByRole('dialog', { name: 'Import articles' })
  await dialog.getByRole('button', { name: 'Import 10,000 articles' }).click({ timeout: 60_000 })
  await expect(dialog).toContainText('10,000 added', { timeout: 120_000 })
  expect(folder.read('many/9999.md')).toBe(articleSource('Article 9999'))
})
