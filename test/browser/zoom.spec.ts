// At 400 % zoom a window of 1440 × 900 has 360 × 225 pixels left. Every job can still be done in it.
import { deskArticles } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'
import { complaints, expectReachable, movingElements, overflowPx } from './screen-rules.ts'

const title = 'What tariffs did to the price of a bicycle'

test.use({ viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 })

test.afterEach(async ({ page }) => {
  expect(await overflowPx(page)).toBe(0)
  expect(await complaints(page)).toEqual([])
})

test('the list: each control, each queue, the last row', async ({ page, desk }) => {
  await page.goto(desk.url)
  const list = listPage(page)
  await expect(list.rows.first()).toBeVisible()
  await expectReachable(list.search)
  for (const name of ['Import', 'Export', 'Other formats', 'Filter', 'Save view'])
    await expectReachable(page.getByRole('button', { name, exact: true }))
  await expectReachable(page.getByRole('link', { name: 'New article' }))
  await expectReachable(list.rows.last().getByRole('link'))
  await expectReachable(list.rows.last().getByRole('button').first())
  await page.getByRole('button', { name: 'Queues' }).click()
  await expectReachable(list.queue('Archived'))
  await expectReachable(list.queue('Categories and keywords'))
  await list.queue(/^New/).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('New')
})

test('the list by keys: the row that has the focus is in sight', async ({ page, desk }) => {
  await page.goto(desk.url)
  const { rows } = listPage(page)
  await expect(rows.first()).toBeVisible()
  for (const key of ['j', 'j', 'x', 'End', 'x', 'Home', 'j']) {
    await page.keyboard.press(key)
    await expect(page.locator('[role=row]:focus')).toBeInViewport({ ratio: 0.99 })
  }
})

test('filters are chosen, and taken off', async ({ page, desk }) => {
  await page.goto(desk.url)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const menu = page.getByRole('dialog', { name: 'Add a filter' })
  await expectReachable(menu.getByRole('button').last())
  await menu.getByRole('button', { name: 'Words…' }).click()
  await expectReachable(page.getByRole('dialog').getByRole('button', { name: /^Show/ }))
})

test('many articles are changed, and put back', async ({ page, desk, folder }) => {
  await page.goto(desk.url)
  const list = listPage(page)
  await list.select('Saved on another system').check()
  await list.select('Small batch, big ledger').check()
  await expectReachable(list.rows.last().getByRole('link'))
  for (const name of ['Set status', 'Trending', 'Featured', 'More', 'Export .md'])
    await expectReachable(
      page.getByRole('region', { name: 'Selected articles' }).getByRole('button', { name, exact: true }),
    )
  await page.getByRole('button', { name: 'Set status' }).click()
  for (const name of ['New', 'Archived']) await expectReachable(page.getByRole('menuitem', { name }))
  await page.getByRole('menuitem', { name: 'Archived' }).click()
  await expectReachable(page.getByRole('button', { name: 'Cancel' }))
  expect(await complaints(page)).toEqual([])
  await page.getByRole('button', { name: 'Change 2 articles' }).click()
  await expect.poll(() => folder.read('brewers.md')).toContain('archived')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^2 put back/)).toBeVisible()
  expect(folder.read('brewers.md')).toBe(deskArticles['brewers.md'])
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
})

test('find and replace, from the form to the differences', async ({ page, desk }) => {
  await page.goto(desk.url)
  await listPage(page).select(title).check()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Find' }).fill('spoke')
  await expectReachable(dialog.getByRole('button', { name: 'Cancel' }))
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByRole('button', { name: /\.md$/ }).click()
  await expectReachable(dialog.getByRole('button', { name: 'Cancel' }))
})

test('the dialogs of the desk scroll to their end', async ({ page, desk }) => {
  await page.goto(desk.url)
  await expect(listPage(page).rows.first()).toBeVisible()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Show the keys').scrollIntoViewIfNeeded()
  await expect(page.getByRole('dialog').getByText('Show the keys')).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expectReachable(page.getByRole('combobox'))
  await expectReachable(page.getByRole('listbox').getByRole('option').last())
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  for (const button of await page.getByRole('dialog').getByRole('button').all()) await expectReachable(button)
})

test('the board: every column, and a card that is moved by keys', async ({ page, desk, folder }) => {
  await page.goto(`${desk.url}#/board`)
  const card = page.getByRole('link', { name: 'Small batch, big ledger' })
  await expectReachable(card)
  await expectReachable(page.getByRole('link', { name: 'The museum that catalogued its own mistakes' }))
  await card.focus()
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key)
  await expect.poll(() => folder.read('brewers.md')).toContain('approved')
  await expectReachable(page.getByRole('button', { name: 'Undo' }))
  await expectReachable(page.getByRole('link', { name: 'Small batch, big ledger' }))
})

test('the front page', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/front-page`)
  for (const flag of ['trending', 'featured']) {
    await expectReachable(page.getByRole('button', { name: new RegExp(`^Take ${flag} off`) }))
    await expectReachable(page.getByRole('button', { name: 'Clear all' }).first())
  }
  await expectReachable(page.getByRole('button', { name: 'Export front-page.json' }))
})

test('categories and keywords', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/taxonomy`)
  await page.getByRole('checkbox', { name: /Trade/ }).check()
  await expectReachable(page.getByRole('button', { name: 'Keywords' }))
  await expectReachable(page.getByRole('checkbox').last())
  await expectReachable(page.getByRole('button', { name: 'Delete' }))
  await page.getByRole('button', { name: 'Rename…' }).click()
  await expectReachable(page.getByRole('dialog').getByRole('button', { name: 'Cancel' }))
})

test('the settings', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/settings`)
  await expectReachable(page.getByRole('checkbox', { name: 'Published' }))
  await page.getByRole('combobox').first().selectOption('off')
  await page.getByRole('button', { name: 'Back to how it comes' }).click()
  await expectReachable(page.getByRole('button', { name: 'Undo' }))
  await expectReachable(page.getByRole('combobox').last())
  await expectReachable(page.getByPlaceholder('Add a path'))
})

test('a new article', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/new`)
  await page.getByRole('textbox', { name: 'Title' }).fill('Written in a small window')
  await expectReachable(page.getByRole('link', { name: 'Cancel' }))
  await page.getByRole('button', { name: 'Create article' }).click()
  await expect(editorPage(page).body).toBeVisible()
})

test('the editor: text, form, checks, history and source', async ({ page, desk, folder }) => {
  const editor = editorPage(page)
  await page.goto(desk.url)
  await page.getByRole('link', { name: title }).click()
  for (const mode of ['Read', 'Source', 'Write'] as const) {
    await editor.mode(mode).click()
    expect(await complaints(page), mode).toEqual([])
  }
  await editor.body.scrollIntoViewIfNeeded()
  const seen = await editor.body.boundingBox()
  expect(seen?.height, 'the text fills the window').toBeGreaterThan(200)
  await expectReachable(page.getByRole('button', { name: /^Bold/ }))
  await page.getByRole('button', { name: 'Details' }).click()
  await expectReachable(page.getByRole('textbox', { name: 'Written by' }))
  await editor.title.fill('A title from a small window')
  for (const tab of [/^Checks/, /^History/]) {
    await page.getByRole('tab', { name: tab }).click()
    expect(await complaints(page), `${tab}`).toEqual([])
  }
  await expectReachable(page.getByRole('button', { name: 'Export this file' }))
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect
    .poll(() => folder.read('2025-03-23T21:02:55.897Z-what-tariffs-did.md'))
    .toContain('small window')
})

test('two versions of one article', async ({ page, desk, folder }) => {
  const id = 'kerbs.md'
  await page.goto(`${desk.url}#/article/${id}`)
  await page.getByRole('button', { name: 'Details' }).click()
  await editorPage(page).title.fill('Mine')
  folder.write(id, folder.read(id).replace('Notes from', 'Their notes from'))
  await page.keyboard.press('ControlOrMeta+s')
  const dialog = page.getByRole('dialog')
  for (const side of ['Mine', 'Theirs', 'Both, mine first'])
    await expectReachable(dialog.getByRole('radio', { name: side, exact: true }))
  await dialog.getByRole('radio', { name: 'Theirs' }).check()
  for (const name of [/^Use this text/, /^Take theirs as a whole/, 'Go on editing'])
    await expectReachable(dialog.getByRole('button', { name }))
})

test.describe('with reduced motion', () => {
  test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves', async ({ page, desk }) => {
    await page.goto(desk.url)
    await expect(listPage(page).rows.first()).toBeVisible()
    for (const key of ['j', 'x', '?']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await movingElements(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Set status' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await movingElements(page)).toEqual([])
    await listPage(page).open(title)
    expect(await movingElements(page)).toEqual([])
  })
})

test.describe('with motion', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test('the dialog moves, and is seen to', async ({ page, desk }) => {
    await page.goto(desk.url)
    await expect(listPage(page).rows.first()).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await movingElements(page)).not.toEqual([])
  })
})
