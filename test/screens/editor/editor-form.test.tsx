// The form of the front matter: what it marks, what it refuses, and that nothing in a field runs.
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { hostilePayloads } from '../../ui/hostile-payloads.ts'
import { unsafeMarkup } from '../../ui/unsafe-markup.ts'
import { renderDesk } from '../render-desk.tsx'

const path = '/article/a.md'

const open = (frontMatter: string) =>
  renderDesk({ articles: { 'a.md': `---\n${frontMatter}\n---\n\nText\n` }, path })

test('all problems of a file are marked at once, each at its field', async () => {
  await open('title: "A"\nslug: "a b"\ndate: "soon"\nimage: "javascript:alert(1)"')
  for (const [name, message] of [
    ['Slug', /A slug has no spaces/],
    ['Date', /Write the date as/],
    ['Image address', /Write a web address/],
  ] as const) {
    expect(await screen.findByText(message)).toBeDefined()
    expect(screen.getByRole('textbox', { name }).getAttribute('aria-invalid')).toBe('true')
  }
})

test('all problems stand above the form, with a way to each field and to its place in the source', async () => {
  const desk = await open('title: "A"\nslug: "a b"\nrating: 4\ndate: "soon"')
  const list = within(await screen.findByRole('region', { name: 'Problems of the fields' }))
  expect(list.getByRole('heading').textContent).toBe('2 problems')
  await desk.user.click(list.getByRole('button', { name: 'Date' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Date' }))
  await desk.user.type(screen.getByRole('textbox', { name: 'rating' }), 'x')
  expect(list.getByRole('heading').textContent).toBe('3 problems')
  await desk.user.click(list.getByRole('button', { name: 'rating' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'rating' }))
  await desk.user.type(screen.getByRole('textbox', { name: 'rating' }), '{Backspace}')
  await desk.user.click(list.getByRole('button', { name: 'Slug in the source, line 3' }))
  const source = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Source of the article' })
  expect(source.value.slice(source.selectionStart, source.selectionEnd)).toBe('"a b"')
})

test('a form without problems has no list of them', async () => {
  await open('title: "A"')
  await screen.findByRole('textbox', { name: 'Title' })
  expect(screen.queryByRole('region', { name: 'Problems of the fields' })).toBeNull()
})

test('the source tells the problems of the fields too, as they are by now', async () => {
  const desk = await open('title: "A"\nslug: "a b"')
  await desk.user.click(await screen.findByRole('button', { name: 'Source' }))
  const source = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Source of the article' })
  const list = within(screen.getByRole('list', { name: 'Problems in this file' }))
  await desk.user.click(list.getByRole('button', { name: /^Line 3, Slug A slug has no spaces/ }))
  expect(source.value.slice(source.selectionStart, source.selectionEnd)).toBe('"a b"')
  fireEvent.input(source, { target: { value: source.value.replace('"a b"', '"ab').replace('"A"', '') } })
  expect(await list.findByRole('button', { name: /^Line \d, column/ })).toBeDefined()
  fireEvent.input(source, { target: { value: source.value.replace('"ab', 'ab') } })
  expect(await list.findByRole('button', { name: /^Line 2, Title An article needs a title/ })).toBeDefined()
})

test('a slug can be made from the title, and a reading time from the text', async () => {
  const desk = await open('title: "A New Day"\nslug: "old"\nreadingTime: 9')
  await desk.user.click(await screen.findByRole('button', { name: 'From title' }))
  await desk.user.click(screen.getByRole('button', { name: '1 min computed: set' }))
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  const source = (await desk.store.read('a.md'))?.source
  expect(source).toContain('title: "A New Day"\nslug: "a-new-day"\nreadingTime: 1\n')
})

test('category levels are added, named and removed', async () => {
  const desk = await open('title: "A"\ncategories: [{"type":"exact","name":"Boats","id":7}]')
  await desk.user.click(await screen.findByRole('button', { name: 'Add general level' }))
  await desk.user.type(screen.getByRole('combobox', { name: 'Name of the general level' }), 'Harbour')
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await desk.store.read('a.md'))?.source).toContain('{"type":"exact","name":"Boats","id":7}')
  expect((await desk.store.read('a.md'))?.source).toContain('Harbour')
  await desk.user.click(screen.getByRole('button', { name: 'Remove the exact level' }))
  await desk.user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await desk.store.read('a.md'))?.source).not.toContain('Boats')
})

test('another field that is no number any more keeps the save back', async () => {
  const desk = await open('title: "A"\nrating: 4')
  await desk.user.type(await screen.findByRole('textbox', { name: 'rating' }), 'x')
  await desk.user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByRole('alert')).toBeDefined()
  expect((await desk.store.read('a.md'))?.source).toContain('rating: 4\n')
})

test('nothing that stands in a field runs', async () => {
  const all = JSON.stringify(hostilePayloads.join(' '))
  const fields = ['title', 'excerpt', 'imageAlt', 'imageCredit', 'category', 'generatedBy', 'odd']
  await open(`${fields.map(name => `${name}: ${all}`).join('\n')}\nimage: "/x.png"`)
  const preview = await screen.findByRole('region', { name: 'Preview' })
  const image = await screen.findByRole('region', { name: 'Lead image' })
  await within(image).findByText('On this site')
  expect(unsafeMarkup(preview)).toEqual([])
  for (const link of image.querySelectorAll('a[href]'))
    expect(link.getAttribute('href')).toMatch(/^(https?:|#)/)
  expect(image.querySelectorAll('script, iframe, style, [onerror], [onload]')).toHaveLength(0)
})
