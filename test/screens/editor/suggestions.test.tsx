// Categories and keywords of other articles are suggested; taking one is an ordinary edit of that field alone.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const source = '---\ntitle: "A"\ncategory: "" # none yet\nkeywords: ["sea"]\n---\n\nText\n'
const articles = {
  'a.md': source,
  'b.md': '---\ntitle: "B"\ncategory: "Boats"\nkeywords: ["sea", "sails"]\n---\n',
  'c.md': '---\ntitle: "C"\ncategory: "Boats"\nkeywords: ["Sails"]\n---\n',
  'd.md': '---\ntitle: "D"\ncategory: "Birds"\nkeywords: ["seagulls"]\n---\n',
}
const open = () => renderDesk({ articles, path: '/article/a.md' })
const options = async () => (await screen.findAllByRole('option', { name: /\d$/ })).map(o => o.textContent)

test('a category is taken by arrow keys, and only its line changes', async () => {
  const { user, store } = await open()
  const field = await screen.findByRole('combobox', { name: 'Category' })
  await user.type(field, 'b')
  expect(await options()).toEqual(['Boats2', 'Birds1'])
  await user.keyboard('{ArrowDown}')
  const first = screen.getByRole('option', { name: /Boats/ })
  expect(field.getAttribute('aria-activedescendant')).toBe(first.id)
  await user.keyboard('{Enter}{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await store.read('a.md'))?.source).toBe(source.replace('category: ""', 'category: "Boats"'))
})

test('keywords that are there are not suggested; one is taken by pointer', async () => {
  const { user, store } = await open()
  const field = await screen.findByRole('combobox', { name: 'Keywords' })
  await user.type(field, 'SEA')
  expect(await options()).toEqual(['seagulls1'])
  await user.click(screen.getByRole('option', { name: /seagulls/ }))
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^Saved/)
  expect((await store.read('a.md'))?.source).toBe(source.replace('["sea"]', '["sea", "seagulls"]'))
})

test('Escape closes the suggestions and keeps what was typed', async () => {
  const { user } = await open()
  const field = await screen.findByRole('combobox', { name: 'Category' })
  await user.type(field, 'bo')
  await options()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect((field as HTMLInputElement).value).toBe('bo')
})
