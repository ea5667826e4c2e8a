// Writing in the text: tools, lists, tables and links, each one step of the text's own undo.
import type { Page } from '@playwright/test'
import { codeEditor, googleDocs, googleDocsAsMarkdown } from '../ui/rich-paste/clipboard-html.ts'
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const body = 'One word.\n\nAnother paragraph.'
/** As the text shows it: with the blank line after the front matter, and the last one. */
const text = `\n${body}\n`

test.use({
  articles: {
    'tea.md': articleSource('Tea', { slug: 'tea', language: 'de_CH' }, body),
    'cups/green cups.md': articleSource('Green cups of porcelain', { slug: 'green-cups' }),
    'trade.md': articleSource('The porcelain trade'),
  },
})

async function open(page: Page, url: string) {
  await page.goto(`${url}#/article/tea.md`)
  const { body: area } = editorPage(page)
  await area.focus()
  return area
}

/** Everything is selected and typed over, so that the caret is at the end of `text`. */
async function write(page: Page, text: string) {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

async function selectText(page: Page, words: string) {
  await editorPage(page).body.evaluate((element, wanted) => {
    const area = element as HTMLTextAreaElement
    const from = area.value.indexOf(wanted)
    area.focus()
    area.setSelectionRange(from, from + wanted.length)
  }, words)
}

test('each tool by its keys is one step of undo, from what was typed right before', async ({
  page,
  desk,
}) => {
  const area = await open(page, desk.url)
  for (const [keys, after] of [
    ['ControlOrMeta+b', '**words**'],
    ['ControlOrMeta+i', '*words*'],
    ['ControlOrMeta+Shift+x', '~~words~~'],
    ['ControlOrMeta+e', '`words`'],
    ['ControlOrMeta+Shift+e', '```\nwords\n```'],
    ['ControlOrMeta+Alt+2', '## words'],
    ['ControlOrMeta+Shift+7', '1. words'],
    ['ControlOrMeta+Shift+8', '- words'],
    ['ControlOrMeta+Shift+9', '- [ ] words'],
    ['ControlOrMeta+Shift+.', '> words'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('words')
    await page.keyboard.press(keys)
    await expect(area, keys).toHaveValue(after)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(area, `${keys}, undone`).toHaveValue('words')
  }
})

test('lists go on, count on and end, step by step of undo', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1. one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await page.keyboard.press('Tab')
  await expect(area).toHaveValue('1. one\n   1. two')
  await expect(area).toBeFocused()
  for (const before of ['1. one\n2. two', '1. one\n2. ', '1. one']) {
    await page.keyboard.press('ControlOrMeta+z')
    // How many keys the browser takes back at once is its own affair.
    for (let more = 0; more < 2 && (await area.inputValue()) !== before; more++)
      await page.keyboard.press('ControlOrMeta+z')
    await expect(area).toHaveValue(before)
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('end')
  await expect(area).toHaveValue('1. one\n\nend')
})

test('Tab leaves the text, and after Escape from a list too', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await page.keyboard.press('Tab')
  await expect(area).not.toBeFocused()
  await area.focus()
  await write(page, '- one\n- two')
  await page.keyboard.press('Tab')
  await expect(area).toHaveValue('- one\n  - two')
  await page.keyboard.press('Shift+Tab')
  await expect(area).toHaveValue('- one\n- two')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(area).not.toBeFocused()
  await area.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  await expect(area).not.toBeFocused()
})

test('the toolbar is one tab stop, with arrow keys and menus', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await write(page, 'words')
  const toolbar = page.getByRole('toolbar', { name: 'Text tools' })
  await toolbar.getByRole('button', { name: 'Bold' }).focus()
  await expect(page.getByRole('tooltip', { name: /Bold +Ctrl B/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(area).toHaveValue('**words**')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ArrowRight')
  await toolbar.getByRole('button', { name: 'Bold' }).focus()
  await page.keyboard.press('End')
  await expect(toolbar.getByRole('button', { name: 'More tools' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: 'Heading' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(toolbar.locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(toolbar.getByRole('button', { name: 'Heading' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Heading 2' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(area).toHaveValue('### words')
  await expect(area).toBeFocused()
  await page.keyboard.type('!')
  await expect(area).toHaveValue('### words!')
  await toolbar.getByRole('button', { name: 'More tools' }).click()
  await page.getByRole('menuitem', { name: 'All keys' }).click()
  await expect(page.getByRole('dialog').getByText('Numbered list')).toBeVisible()
})

test('a table is asked for by rows and columns, and walked by Tab', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await write(page, 'Before')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('spinbutton', { name: 'Rows' }).fill('2')
  await page.getByRole('spinbutton', { name: 'Columns' }).fill('2')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A')
  await page.keyboard.press('Tab')
  await page.keyboard.type('B')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('C')
  await expect(area).toHaveValue('Before\n\n| A   | B   |\n| --- | --- |\n|    |    |\n| C   |    |')
})

test('a link to an article is found with a typing error, and leads to its file', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await selectText(page, 'word')
  await page.keyboard.press('ControlOrMeta+Shift+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue('word')
  await dialog.getByRole('combobox').fill('porcelian')
  await expect(dialog.getByRole('option')).toHaveCount(2)
  await dialog.getByRole('combobox').press('ArrowDown')
  await dialog.getByRole('option', { name: /Green cups/ }).click()
  await page.keyboard.press('Enter')
  await expect(area).toHaveValue(text.replace('word', '[word](cups/green%20cups.md)'))
  await expect(area).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(area).toHaveValue(text)
})

test('an address that can run something is refused with the reason; a link is changed and removed', async ({
  page,
  desk,
}) => {
  const area = await open(page, desk.url)
  await selectText(page, 'word')
  await page.keyboard.press('ControlOrMeta+Shift+k')
  const address = page.getByRole('textbox', { name: 'Address', exact: true })
  await expect(address).toBeFocused()
  await address.fill('java\tscript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/is not for links/)).toBeVisible()
  await expect(area).toHaveValue(text)
  await address.fill('www.example.org/a_(b)')
  await page.keyboard.press('Enter')
  await expect(area).toHaveValue(text.replace('word', '[word](https://www.example.org/a_(b))'))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ControlOrMeta+Shift+k')
  await expect(address).toHaveValue('https://www.example.org/a_(b)')
  await page.getByRole('button', { name: 'Remove the link' }).click()
  await expect(area).toHaveValue(text)
})

/** Through the browser's own clipboard, with the HTML exactly as it is. */
async function copy(page: Page, html: string, plain: string) {
  await page.evaluate(
    ([rich = '', text = '']) => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', rich)
        event.clipboardData?.setData('text/plain', text)
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      document.addEventListener('copy', fill, { capture: true, once: true })
      document.execCommand('copy')
    },
    [html, plain],
  )
}

test('rich text is pasted as Markdown, in one step of undo, or plain', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('typed')
  await copy(page, googleDocs, 'Tea and more')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(area).toHaveValue(`typed\n\n${googleDocsAsMarkdown}`)
  await expect(page.getByText('Pasted as Markdown')).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(area).toHaveValue('typed')
  await page.keyboard.press('ControlOrMeta+Shift+v')
  await expect(area).toHaveValue('typedTea and more')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+v')
  await page.getByRole('button', { name: 'As plain text' }).click()
  await expect(area).toHaveValue('typedTea and more')
  await expect(area).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(area).toHaveValue(`typed\n\n${googleDocsAsMarkdown}`)
})

test('code is pasted as it is, also into code, and an address over words is a link', async ({
  page,
  desk,
}) => {
  const area = await open(page, desk.url)
  await write(page, '')
  await copy(page, codeEditor, 'const **a** = 1')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(area).toHaveValue('const **a** = 1')
  await write(page, '```\n')
  await copy(page, '<p>a <b>b</b></p>', 'a b')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(area).toHaveValue('```\na b')
  await write(page, 'words')
  await page.keyboard.press('ControlOrMeta+a')
  await copy(page, '<a href="https://example.org/a">A title</a>', 'https://example.org/a')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(area).toHaveValue('[words](https://example.org/a)')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(area).toHaveValue('words')
})

test('the text says its language, and wants its spelling looked at', async ({ page, desk }) => {
  const area = await open(page, desk.url)
  await expect(area).toHaveAttribute('lang', 'de-CH')
  expect(await area.evaluate(element => (element as HTMLTextAreaElement).spellcheck)).toBe(true)
  await page.goto(`${desk.url}#/article/trade.md`)
  await expect(editorPage(page).body).toHaveAttribute('lang', '')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`in ${colorScheme} at ${width} pixels axe has no complaint`, async ({ page, desk }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await open(page, desk.url)
      const check = async (what: string) => {
        expect(await complaints(page), what).toEqual([])
        expect(await overflowPx(page), what).toBe(0)
      }
      const toolbar = page.getByRole('toolbar', { name: 'Text tools' })
      await check('text')
      for (const name of ['Heading', 'More tools']) {
        await toolbar.getByRole('button', { name }).click()
        await expect(page.getByRole('menuitem').first()).toBeVisible()
        await check(name)
        await page.keyboard.press('Escape')
      }
      for (const name of ['Table', 'Link']) {
        await toolbar.getByRole('button', { name }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        if (name === 'Link') {
          await page.getByRole('dialog').getByRole('combobox').fill('porcelain')
          await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
          await page.getByRole('button', { name: 'Insert' }).click()
        }
        await check(name)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
    })
