// A text of a megabyte is edited in parts, which are always exactly the whole.
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { complaints, overflowPx } from './screen-rules.ts'

const id = 'long.md'
const frontMatter = '---\ntitle: "Long"\nslug: long\nstatus: new\n---\n'
const chapter = (number: number) =>
  `\n## Chapter ${number}\n\n${`Sentence ${number} of the harbour, which opens at six.\n\n`.repeat(40)}`
const chapters = Array.from({ length: 500 }, (_, number) => chapter(number))
const source = frontMatter + chapters.join('')

test.use({ articles: { [id]: source } })

test('what is typed into a part is saved at its place, and every other byte stays', async ({
  page,
  desk,
  folder,
}) => {
  await page.goto(`${desk.url}#/article/${id}`)
  const editor = editorPage(page)
  const parts = page.getByRole('navigation', { name: 'Parts of the text' })
  await expect(parts).toBeVisible()
  await parts.getByRole('button', { name: 'Next part' }).click()
  await parts.getByRole('button', { name: 'Next part' }).click()
  await expect(editor.body).toHaveValue(/^## Chapter \d+\n/)
  const [heading = ''] = (await editor.body.inputValue()).split('\n', 1)
  await expect(editor.preview.getByRole('heading', { name: heading.slice(3) })).toBeVisible()
  await editor.body.evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    area.setSelectionRange(0, 0)
  })
  await page.keyboard.type('Typed here. ')
  await parts.getByRole('combobox').selectOption({ index: 0 })
  await editor.save()
  expect(folder.read(id)).toBe(source.replace(`${heading}\n`, `Typed here. ${heading}\n`))
})

test('a change on disk in another part comes in, and the caret stays', async ({ page, desk, folder }) => {
  await page.goto(`${desk.url}#/article/${id}`)
  const editor = editorPage(page)
  await page
    .getByRole('navigation', { name: 'Parts of the text' })
    .getByRole('combobox')
    .selectOption({ index: 4 })
  const before = await editor.body.inputValue()
  await editor.body.evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    area.setSelectionRange(500, 500)
  })
  await page.keyboard.type('Mine.')
  folder.write(id, source.replace('## Chapter 3\n', '## Theirs\n'))
  await expect(page.getByText(/^Changed elsewhere/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => folder.read(id)).toContain('Mine.')
  expect(folder.read(id)).toContain('## Theirs\n')
  await expect(editor.body).toHaveValue(`${before.slice(0, 500)}Mine.${before.slice(500)}`)
  expect(await editor.body.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(505)
})

test('a click in the preview of all of it opens the part', async ({ page, desk }) => {
  await page.goto(`${desk.url}#/article/${id}`)
  const editor = editorPage(page)
  await editor.mode('Read').click()
  const heading = editor.preview.getByRole('heading', { name: 'Chapter 100', exact: true })
  await heading.scrollIntoViewIfNeeded()
  await heading.dblclick()
  await expect(editor.body).toHaveValue(/## Chapter 100\n/)
  const line = await editor.body.evaluate(
    (area: HTMLTextAreaElement) =>
      area.value.slice(area.value.lastIndexOf('\n', area.selectionStart - 1) + 1).split('\n', 1)[0],
  )
  expect(line).toBe('## Chapter 100')
})

for (const width of [1440, 390])
  test(`at a width of ${width} nothing is wrong with the bar of parts`, async ({ page, desk }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(`${desk.url}#/article/${id}`)
    await expect(page.getByRole('navigation', { name: 'Parts of the text' })).toBeVisible()
    expect(await overflowPx(page)).toBe(0)
    expect(await complaints(page)).toEqual([])
  })
