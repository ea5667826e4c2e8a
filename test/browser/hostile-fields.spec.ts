// Payloads in every field of the front matter, in the file name and in the text, walked through every screen: all is
// shown as text, nothing runs, nothing is sent, and no file changes.
import type { Locator, Page } from '@playwright/test'
import { hostilePayloads } from '../ui/hostile-payloads.ts'
import { corpusPayloads, dangersOn, watchForAttacks } from './attacks.ts'
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'

/** Those of the corpus take minutes: only when somebody names it. */
const payloads = [...hostilePayloads, ...(process.env.GALLEY_CORPUS ? corpusPayloads() : [])]
const articles = Object.fromEntries(
  payloads.map((payload, index) => [fileNameOf(payload, index), sourceOf(payload)]),
)
const ids = Object.keys(articles)
const [firstId = ''] = ids

test.use({ articles })

/** As much of a payload as a name can hold. */
function fileNameOf(payload: string, index: number): string {
  const name = payload.replace(/[/\\\p{C}\u2028\u2029]/gu, ' ').replace(/^[. ]+/, '')
  return `${index} ${Buffer.from(name).subarray(0, 150).toString().replaceAll('\uFFFD', '')}.md`
}

function sourceOf(payload: string): string {
  // YAML is no place for half characters, in quotes either.
  const text = Buffer.from(payload).toString()
  return articleSource(
    text,
    {
      slug: text,
      excerpt: text,
      metaDescription: text,
      description: text,
      category: text,
      categories: [{ type: 'exact', name: text }],
      keywords: [text, `${text} again`],
      trending: true,
      featured: true,
      image: text,
      imageAlt: text,
      imageCredit: text,
      author: text,
      generatedBy: text,
      date: text,
      unknown: text,
      [`own ${text}`]: { [text]: [text] },
    },
    `Alert.\n\n${payload}\n\nlorem ipsum TODO\n`,
  )
}

/** Sends what a person could do to everything that is shown, and looks for what could run. */
async function poke(page: Page, attacks: readonly string[], where: string): Promise<void> {
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('main *, [role=dialog] *, [role=listbox] *'))
      for (const type of ['mouseover', 'pointerenter', 'error', 'load', 'toggle'])
        element.dispatchEvent(new MouseEvent(type, { bubbles: false, cancelable: true }))
    await new Promise(requestAnimationFrame)
  })
  expect(await dangersOn(page), where).toEqual([])
  expect(attacks, where).toEqual([])
}

/** Brings every virtual row or card past. */
async function scrollThrough(
  page: Page,
  area: Locator,
  attacks: readonly string[],
  where: string,
): Promise<void> {
  await poke(page, attacks, where)
  const steps = await area.evaluate(element =>
    Math.ceil(element.scrollHeight / Math.max(200, element.clientHeight)),
  )
  for (let step = 1; step <= Math.min(steps, 60); step++) {
    await area.evaluate((element, step) => {
      element.scrollTop = step * element.clientHeight
    }, step)
    await poke(page, attacks, `${where}, step ${step}`)
  }
}

function expectUnchanged(read: (id: string) => string): void {
  for (const id of ids) expect(read(id)).toBe(articles[id])
}

const scroller = (page: Page): Locator => page.locator('[data-scroller], [role=grid]').first()

test('list, snippets, board, names, palette and front page', async ({ page, desk, folder }) => {
  test.setTimeout(300_000)
  const attacks = await watchForAttacks(page)
  await page.goto(desk.url)
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
  await scrollThrough(page, scroller(page), attacks, 'list')
  await page.getByRole('searchbox').fill('alert')
  await expect(page.locator('mark').first()).toBeVisible()
  await scrollThrough(page, scroller(page), attacks, 'snippets')
  await page.getByRole('searchbox').fill('')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Find articles/ }).fill('alert')
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').nth(3)).toBeVisible()
  await poke(page, attacks, 'palette')
  await page.keyboard.press('Escape')
  for (const [hash, where, shown] of [
    ['#/board', 'board', page.getByRole('region', { name: /^New/ }).getByRole('link').first()],
    ['#/taxonomy', 'categories', page.getByRole('region', { name: 'Names' })],
    ['#/taxonomy?kind=keywords', 'keywords', page.getByRole('region', { name: 'Names' })],
    [
      '#/taxonomy?kind=keywords&similar=true',
      'similar names',
      page.getByRole('region', { name: 'Similar names' }),
    ],
    ['#/front-page', 'front page', page.getByRole('region', { name: 'Trending' }).getByRole('link').nth(3)],
  ] as const) {
    await page.goto(new URL(hash, desk.url).href)
    await expect(shown).toBeVisible({ timeout: 30_000 })
    await (where.startsWith('board') || where.startsWith('front')
      ? poke(page, attacks, where)
      : scrollThrough(page, shown, attacks, where))
  }
  expectUnchanged(folder.read)
})

test('every article in the editor: form, preview, checks, history, source', async ({
  page,
  desk,
  folder,
}) => {
  test.setTimeout(900_000)
  const attacks = await watchForAttacks(page)
  await page.goto(desk.url)
  const editor = editorPage(page)
  for (const [index, id] of ids.entries()) {
    await page.evaluate(
      hash => {
        location.hash = hash
      },
      `#/article/${encodeURIComponent(id)}`,
    )
    await expect(page.getByRole('complementary', { name: 'About the article' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 }).or(editor.title).first()).toBeVisible()
    await poke(page, attacks, `form of ${id}`)
    if (index >= hostilePayloads.length) continue
    await page.getByRole('tab', { name: /^Checks/ }).click()
    await poke(page, attacks, `checks of ${id}`)
    await page.getByRole('tab', { name: 'Details' }).click()
  }
  await editor.mode('Source').click()
  await poke(page, attacks, 'source')
  expectUnchanged(folder.read)
})

test('history, comparison of versions, bulk preview, find and replace, export, import report', async ({
  page,
  desk,
  folder,
}) => {
  test.setTimeout(300_000)
  const attacks = await watchForAttacks(page)
  const payload = hostilePayloads[2] ?? ''
  const address = new URL(`/api/v1/articles/${encodeURIComponent(firstId)}`, desk.url).href
  const headers = { Authorization: `Bearer ${desk.token}`, 'Content-Type': 'text/markdown' }
  const told = { 'Galley-Author': encodeURIComponent(payload), 'Galley-Reason': encodeURIComponent(payload) }
  for (const body of [payload, articles[firstId] ?? '']) {
    const { version } = await (
      await fetch(address, { headers: { Authorization: headers.Authorization } })
    ).json()
    const put = { method: 'PUT', headers: { ...headers, ...told, 'If-Match': `"${version}"` }, body }
    expect((await fetch(address, put)).status).toBe(200)
  }
  await page.goto(desk.url)
  await page.goto(new URL(`#/article/${encodeURIComponent(firstId)}`, desk.url).href)
  await page.getByRole('tab', { name: 'History' }).click()
  await page
    .getByRole('button', { name: /^Until/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('Alert.')
  await poke(page, attacks, 'changes since a revision')
  await page.getByRole('button', { name: 'By line' }).click()
  await poke(page, attacks, 'changes by line')
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await page.getByRole('tab', { name: 'Details' }).click()

  const editor = editorPage(page)
  await editor.title.fill(`My ${payload}`)
  const theirs = (articles[firstId] ?? '').replace(
    /^title:.*$/m,
    () => `title: ${JSON.stringify(`Their ${payload}`)}`,
  )
  folder.write(firstId, theirs.replace('lorem ipsum', payload))
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('dialog')).toBeVisible()
  await poke(page, attacks, 'comparison')
  await page.getByRole('button', { name: /^Take theirs/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  folder.write(firstId, articles[firstId] ?? '')

  await page.goto(new URL('#/', desk.url).href)
  await page.getByRole('checkbox', { name: 'Select all that match' }).check()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('lorem')
  await page.getByRole('textbox', { name: 'Replace by' }).fill(payload)
  await page.getByRole('button', { name: 'Preview' }).click()
  const planned = page.getByRole('region', { name: 'Articles that will change' })
  await expect(planned).toBeVisible({ timeout: 60_000 })
  await poke(page, attacks, 'bulk preview')
  for (const button of (await planned.getByRole('button').all()).slice(0, 12)) await button.click()
  await poke(page, attacks, 'bulk preview, opened')
  await page.getByRole('button', { name: 'Cancel' }).last().click()

  await page.getByRole('button', { name: 'Export as' }).first().click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await poke(page, attacks, 'export menu')
  await page.keyboard.press('Escape')

  const chooser = page.waitForEvent('filechooser')
  await page.goto(new URL('#/?sort=title', desk.url).href)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose files' }).click()
  const files = hostilePayloads.map((each, index) => ({
    name: `import ${fileNameOf(each, index)}`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(index % 2 === 0 ? sourceOf(each) : `---\ntitle: "${each}\nslug: [\n---\n${each}`),
  }))
  await (await chooser).setFiles(files)
  const dialog = page.getByRole('dialog', { name: 'Import articles' })
  await dialog.getByText('Choose file by file').click()
  await expect(dialog.getByRole('checkbox', { name: /^Import import/ }).nth(3)).toBeVisible()
  await poke(page, attacks, 'import report')
  expectUnchanged(folder.read)
})

test('what could run would be told', async ({ page, desk }) => {
  await page.goto(desk.url)
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
  expect(await dangersOn(page)).toEqual([])
  const ways = [
    '<img src=x onerror=alert(1)>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<iframe></iframe>',
    '<svg><animate></animate></svg>',
    '<script src="https://example.org/x.js"></script>',
    '<object data="data:text/html,x"></object>',
  ]
  for (const way of ways) {
    await page.getByRole('grid').evaluate((grid, html) => {
      const place = document.createElement('div')
      place.id = 'attack'
      place.innerHTML = html
      grid.append(place)
    }, way)
    expect((await dangersOn(page)).length, way).toBeGreaterThan(0)
    await page.evaluate(() => document.querySelector('#attack')?.remove())
  }
})
