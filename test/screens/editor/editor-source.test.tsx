// The whole file as text, and files that have no form.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { decodeSource } from '../../../src/article/source-bytes.ts'
import { renderDesk } from '../render-desk.tsx'

const path = '/article/a.md'
const crlf = '\uFEFF---\r\ntitle: "A"\r\n---\r\n\r\nOne\n\r\ntwo\r\n'
const sourceField = () => screen.findByRole('textbox', { name: 'Source of the article' })
const view = (name: string) => screen.findByRole('button', { name })

test('editing the source keeps every line end that was there, and the form follows', async () => {
  const desk = await renderDesk({ articles: { 'a.md': crlf }, path })
  await desk.user.type(await screen.findByRole('textbox', { name: 'Title' }), 'B')
  await desk.user.click(await view('Source'))
  const field = (await sourceField()) as HTMLTextAreaElement
  expect(field.value).toBe('---\ntitle: "AB"\n---\n\nOne\n\ntwo\n')
  await desk.user.type(field, 'C', { initialSelectionStart: 14, initialSelectionEnd: 14 })
  await desk.user.click(await view('Split'))
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'ABC')
  await screen.findByText('Not saved yet')
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await desk.store.read('a.md'))?.source).toBe(crlf.replace('"A"', '"ABC"'))
})

test('saving from the source view goes on in it', async () => {
  const desk = await renderDesk({ articles: { 'a.md': crlf }, path })
  await desk.user.click(await view('Source'))
  await desk.user.type(await sourceField(), 'three')
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await desk.store.read('a.md'))?.source).toBe(`${crlf}three`)
  expect(await sourceField()).toBeDefined()
})

test('front matter that cannot be read opens as source, with the place of its problem', async () => {
  const broken = '---\ntitle: "A\nslug: [a\n---\n\nText\n'
  const desk = await renderDesk({ articles: { 'a.md': broken }, path })
  const field = (await sourceField()) as HTMLTextAreaElement
  await desk.user.click(await screen.findByRole('button', { name: /^Line \d+, column \d+/ }))
  expect(document.activeElement).toBe(field)
  expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull()
  await desk.user.clear(field)
  await desk.user.type(field, '---{enter}title: Mended{enter}---{enter}')
  await desk.user.click(await view('Write'))
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Mended')
})

test('where there is no form, a way leads to the source', async () => {
  const desk = await renderDesk({ articles: { 'a.md': '---\ntitle: [\n---\n\nText\n' }, path })
  await sourceField()
  expect(screen.queryByRole('button', { name: 'Open the source' })).toBeNull()
  await desk.user.click(await view('Write'))
  await desk.user.click(await screen.findByRole('button', { name: 'Open the source' }))
  expect(await sourceField()).toBeDefined()
})

test('line and column stand for the text that is shown, and for none while reading', async () => {
  const desk = await renderDesk({ articles: { 'a.md': crlf }, path })
  // Lines are those of the file: the text begins below the front matter.
  const bodyLine = crlf.slice(0, crlf.indexOf('---\r\n', 3)).split('\n').length + 1
  const begin = new RegExp(`Ln ${bodyLine}, Col 1`)
  expect(await screen.findByText(begin)).toBeDefined()
  await desk.user.click(await view('Source'))
  const field = (await sourceField()) as HTMLTextAreaElement
  field.focus()
  field.setSelectionRange(6, 6)
  document.dispatchEvent(new Event('selectionchange'))
  expect(await screen.findByText(/Ln 2, Col 3/)).toBeDefined()
  await desk.user.click(await view('Split'))
  expect(await screen.findByText(begin)).toBeDefined()
  await desk.user.click(await view('Read'))
  expect(screen.queryByText(/Ln \d/)).toBeNull()
})

test('a file that is not UTF-8 is shown and cannot be changed', async () => {
  const source = decodeSource(
    Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0x3a, 0xff, 0x0a, 0x2d, 0x2d, 0x2d, 0x0a),
  )
  await renderDesk({ articles: { 'a.md': source }, path })
  expect(await sourceField()).toHaveProperty('readOnly', true)
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull()
  expect((await screen.findAllByText(/not UTF-8/)).length).toBeGreaterThan(0)
})

test('a value that does not fit its field is shown, and its way leads to the source', async () => {
  const odd = '---\ntitle: "A"\nkeywords: "a, b"\nlayout: {a: 1}\n---\n'
  const desk = await renderDesk({ articles: { 'a.md': odd }, path })
  expect(await screen.findByText('a, b')).toBeDefined()
  await desk.user.click(await screen.findByRole('button', { name: 'Edit Keywords in the source' }))
  expect(await sourceField()).toHaveProperty('value', odd)
})
