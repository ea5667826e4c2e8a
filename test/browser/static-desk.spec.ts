// The desk on a static host: no server, articles in the browser, in by picker or drop, out by export.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bicycleId, deskArticles } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { finishImport } from './import-dialog.ts'
import { listPage } from './list-page.ts'

const title = 'What tariffs did to the price of a bicycle'

test('imports by the picker, edits, keeps over a reload and exports', async ({
  page,
  staticDeskUrl,
  folder,
}) => {
  await page.goto(staticDeskUrl)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import files' }).click()
  await (await chooser).setFiles([bicycleId, 'windows.md', 'broken.md'].map(id => join(folder.path, id)))
  await finishImport(page, 3)
  await expect(listPage(page).rows).toHaveCount(3)

  await listPage(page).open(title)
  await editorPage(page).title.fill('Edited without a server')
  await editorPage(page).save()
  await page.reload()
  await expect(editorPage(page).title).toHaveValue('Edited without a server')

  const download = page.waitForEvent('download')
  await editorPage(page).exportFile.click()
  const exported = readFileSync(await (await download).path(), 'utf8')
  expect(exported).toBe(folder.read(bicycleId).replace(title, 'Edited without a server'))
})

test('takes files that are dropped', async ({ page, staticDeskUrl }) => {
  await page.goto(staticDeskUrl)
  await expect(page.getByRole('button', { name: 'Import files' })).toBeVisible()
  const dropped = await page.evaluateHandle(
    sources => {
      const transfer = new DataTransfer()
      for (const [id, source] of Object.entries(sources))
        transfer.items.add(new File([source], id, { type: 'text/markdown' }))
      return transfer
    },
    Object.fromEntries(Object.entries(deskArticles).filter(([id]) => !id.includes('/'))),
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.getByRole('main').dispatchEvent(type, { dataTransfer: dropped })
  await finishImport(page, Object.keys(deskArticles).length - 1)
  await expect(listPage(page).rows).toHaveCount(Object.keys(deskArticles).length - 1)
})

test('takes a folder that is dropped, with the folders in it', async ({ page, staticDeskUrl, folder }) => {
  await page.goto(staticDeskUrl)
  await expect(page.getByRole('button', { name: 'Import files' })).toBeVisible()
  // A script cannot make a dropped folder; the browser itself can.
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder.path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data })
  await finishImport(page, Object.keys(deskArticles).length)
  await expect(listPage(page).rows).toHaveCount(Object.keys(deskArticles).length)
})
