// Text and preview stay at the same place, by whatever the text is moved.
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'

const body = Array.from({ length: 200 }, (_, index) => `Paragraph number ${index + 1}.`).join('\n\n')
test.use({ articles: { 'long.md': `---\ntitle: "Long"\nstatus: new\n---\n\n${body}\n` } })

test('the preview follows the text, at once when it is scrolled and after a rest when it is typed', async ({
  page,
  desk,
}) => {
  await page.goto(desk.url)
  await page.getByRole('link', { name: 'Long' }).click()
  const editor = editorPage(page)
  await editor.preview.getByText('Paragraph number 200.').waitFor({ state: 'attached' })
  await editor.body.hover()
  await page.mouse.wheel(0, 1500)
  await expect(editor.preview.getByText('Paragraph number 40.')).toBeInViewport()

  await editor.body.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(editor.preview.getByText('Paragraph number 1.', { exact: true })).toBeInViewport()

  // Text in the middle, far out of sight: the first key brings it into view.
  await editor.body.evaluate(area => {
    const field = area as HTMLTextAreaElement
    const at = field.value.indexOf('Paragraph number 120.')
    field.setSelectionRange(at, at)
  })
  await page.keyboard.type('Here is ')
  await expect(editor.preview.getByText('Here is Paragraph number 120.')).toBeInViewport()
})
