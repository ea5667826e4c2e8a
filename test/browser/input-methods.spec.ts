// Words that are composed key by key, as Japanese, Chinese and Korean are written, and text that runs from the right.
import type { CDPSession, Page } from '@playwright/test'
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const body = '- one\n- two\n\nLast paragraph.\n'
test.use({ articles: { 'text.md': articleSource('A text', {}, body) } })

async function openText(page: Page, url: string): Promise<CDPSession> {
  await page.goto(url)
  await listPage(page).open('A text')
  await editorPage(page).body.click()
  await page.keyboard.press('Control+Home')
  // Below the blank line after the front matter.
  await page.keyboard.press('ArrowDown')
  return page.context().newCDPSession(page)
}

/** What is composed, sign by sign; it is not taken yet. */
async function compose(keys: CDPSession, states: readonly string[]): Promise<void> {
  for (const text of states)
    await keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
}

/** A key as browsers tell it while a word is composed: by this code alone. */
async function pressComposing(keys: CDPSession, key: string, modifiers = 0): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: 229, modifiers }
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

const languages = [
  ['Japanese', ['に', 'にh', 'にほ', 'にほん', '日本'], '日本'],
  ['Chinese', ['n', 'ni', 'nih', 'nihao', '你好'], '你好'],
  ['Korean', ['ㅎ', '하', '한'], '한'],
] as const

for (const [language, states, word] of languages)
  test(`${language}: a word is there once, in text, preview and file; Enter only takes it`, async ({
    page,
    desk,
    folder,
  }) => {
    const keys = await openText(page, desk.url)
    const text = editorPage(page).body
    await page.keyboard.press('End')
    await compose(keys, states)
    await pressComposing(keys, 'Enter')
    await pressComposing(keys, 'Enter', 2)
    await keys.send('Input.insertText', { text: word })
    const wanted = body.replace('- one', `- one${word}`)
    await expect(text).toHaveValue(new RegExp(`^\\s*- one${word}\\n- two`))
    await expect(editorPage(page).preview.getByText(`one${word}`, { exact: true })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible()
    // While the next word is composed, the first is saved.
    await compose(keys, states)
    await page.getByRole('button', { name: /^Save/ }).evaluate(button => (button as HTMLElement).click())
    await expect.poll(() => folder.read('text.md')).toContain(`- one${word}`)
    await keys.send('Input.insertText', { text: word })
    await expect(text).toHaveValue(new RegExp(`^\\s*- one${word}${word}\\n- two`))
    await expect.poll(() => folder.read('text.md')).toContain(wanted.replace(word, word + word))
    // Enter goes on with the list again.
    await page.keyboard.press('Enter')
    await expect(text).toHaveValue(new RegExp(`- one${word}${word}\\n- \\n- two`))
  })

test('a file that changes meanwhile is merged, and nothing is lost or doubled', async ({
  page,
  desk,
  folder,
}) => {
  const keys = await openText(page, desk.url)
  const text = editorPage(page).body
  await page.keyboard.press('End')
  await page.keyboard.type(' mine ')
  await compose(keys, ['に', 'にほ'])
  folder.write('text.md', folder.read('text.md').replace('Last paragraph.', 'Last paragraph, theirs.'))
  await expect(page.getByText(/changed elsewhere|was changed/i).first()).toBeVisible()
  await page.getByRole('button', { name: /^Save/ }).evaluate(button => (button as HTMLElement).click())
  await expect(text).toHaveValue(/theirs/)
  await keys.send('Input.insertText', { text: '日本' })
  await page.keyboard.type('!')
  const value = await text.inputValue()
  expect(value.match(/ mine /g)).toHaveLength(1)
  expect(value.match(/theirs/g)).toHaveLength(1)
  expect(value.match(/日本!/g)).toHaveLength(1)
  expect(value.match(/- two/g)).toHaveLength(1)
})

test.describe('from the right', () => {
  const rtl = '# שלום עולם\n\nمرحبا بالعالم, with English.\n\nEnglish first, then שלום.\n'
  test.use({ articles: { 'text.md': articleSource('שלום', {}, rtl) } })

  test('each paragraph runs as its own script does, in text, preview and fields', async ({ page, desk }) => {
    await page.goto(desk.url)
    await listPage(page).open('שלום')
    const { body: text, preview, title } = editorPage(page)
    const style = (element: Element) => getComputedStyle(element).unicodeBidi
    expect(await text.evaluate(style)).toBe('plaintext')
    expect(await title.evaluate(style)).toBe('plaintext')
    await expect(preview.getByRole('heading', { name: 'שלום עולם' })).toHaveAttribute('dir', 'rtl')
    await expect(preview.getByText('مرحبا')).toHaveAttribute('dir', 'rtl')
    await expect(preview.getByText('English first')).not.toHaveAttribute('dir')
    // The marks lie on their words: at the right for what runs from the right.
    await page.keyboard.press('Control+f')
    await page.keyboard.type('שלום')
    await expect(page.getByRole('status', { name: 'Matches' })).toHaveText('1 of 2')
    const [field, first, second] = await Promise.all([
      text.boundingBox(),
      page.locator('mark[data-mark="present"]').boundingBox(),
      page.locator('mark[data-mark="found"]').boundingBox(),
    ])
    const middle = (field?.x ?? 0) + (field?.width ?? 0) / 2
    expect(first?.x).toBeGreaterThan(middle)
    expect(second?.x).toBeLessThan(middle)
  })
})
