// The fields outside the schema: typed inputs, as text, added and removed. Not another byte changes.
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const source = `---
title: "A"
rating: 4.50 # of 5
draft: yes
shown: true
updated: 2024-05-01
tags: [a, 'b']
nested: {deep: [1, 2]}
note: "007"
slug: a
---

Text
`

async function open(text = source) {
  const desk = await renderDesk({ articles: { 'a.md': text }, path: '/article/a.md' })
  const region = await screen.findByRole('region', { name: 'Other fields' })
  return {
    ...desk,
    fields: within(region),
    async saved() {
      await desk.user.keyboard('{Control>}s{/Control}')
      await screen.findByText(/^Saved/)
      return (await desk.store.read('a.md'))?.source
    },
  }
}

test('each kind of value has its input, and keeps its type', async () => {
  const { user, fields, saved } = await open()
  await user.clear(fields.getByRole('textbox', { name: 'rating' }))
  await user.type(fields.getByRole('textbox', { name: 'rating' }), '5')
  await user.click(fields.getByRole('checkbox', { name: 'shown' }))
  fireEvent.change(fields.getByLabelText('Pick updated'), { target: { value: '2024-06-02' } })
  await user.type(fields.getByRole('textbox', { name: 'tags' }), 'c{Enter}')
  await user.type(fields.getByRole('textbox', { name: 'note' }), '8')
  expect(fields.getByText('Day only')).toBeDefined()
  expect(await saved()).toBe(
    source
      .replace('4.50', '5')
      .replace('shown: true', 'shown: false')
      .replace('2024-05-01', '2024-06-02')
      .replace("'b']", "'b', c]")
      .replace('"007"', '"0078"'),
  )
})

test('as text they are edited byte by byte; what cannot be read is told with its line and not taken', async () => {
  const { user, fields, saved, store } = await open()
  await user.click(fields.getByRole('button', { name: 'As YAML' }))
  const area = fields.getByRole<HTMLTextAreaElement>('textbox', { name: 'Other fields as YAML' })
  expect(area.value).toBe(source.slice(source.indexOf('rating'), source.indexOf('slug')))
  const before = area.value
  fireEvent.change(area, { target: { value: before.replace('[1, 2]', '[1, 2') } })
  expect((await fields.findByRole('alert')).textContent).toMatch(/^Line 6: .* This is not taken over\.$/)
  expect((screen.getByRole('button', { name: /^Save/ }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.change(area, { target: { value: before.replace('[1, 2]}', '[1,  3]}  # three') } })
  await user.click(fields.getByRole('button', { name: 'Done' }))
  expect(fields.queryByRole('alert')).toBeNull()
  expect((await store.read('a.md'))?.source).toBe(source)
  expect(await saved()).toBe(source.replace('[1, 2]}', '[1,  3]}  # three'))
})

test('text that was taken over is kept with the draft, and can be put back', async () => {
  const { user, fields, saved } = await open()
  await user.click(fields.getByRole('button', { name: 'As YAML' }))
  const area = fields.getByRole<HTMLTextAreaElement>('textbox', { name: 'Other fields as YAML' })
  fireEvent.change(area, { target: { value: `${area.value}more: 1` } })
  expect(await screen.findByText('Not saved yet')).toBeDefined()
  await user.click(fields.getByRole('button', { name: 'Put back as it was' }))
  expect(screen.queryByText('Not saved yet')).toBeNull()
  await user.type(fields.getByRole('textbox', { name: 'note' }), '1')
  expect(await saved()).toBe(source.replace('"007"', '"0071"'))
})

test.each([
  ['Text', 'mood: ""'],
  ['Number', 'mood: 0'],
  ['Yes or no', 'mood: false'],
  ['List', 'mood: []'],
])('a new field of the kind %s is one more line', async (kind, line) => {
  const { user, fields, saved } = await open()
  await user.click(fields.getByRole('button', { name: 'Add a field' }))
  await user.selectOptions(fields.getByRole('combobox', { name: 'Kind of value' }), kind)
  await user.type(fields.getByRole('textbox', { name: 'Name of the field' }), 'mood{Enter}')
  expect(fields.getByText('“mood” is added.')).toBeDefined()
  expect(fields.getByLabelText('mood')).toBeDefined()
  expect(await saved()).toBe(source.replace('slug: a\n', `slug: a\n${line}\n`))
})

test('a name that is taken, or that has a place of its own, is refused', async () => {
  const { user, fields } = await open()
  await user.click(fields.getByRole('button', { name: 'Add a field' }))
  const name = fields.getByRole('textbox', { name: 'Name of the field' })
  for (const [typed, said] of [
    ['', 'Give the field a name.'],
    ['rating', 'There is a field “rating” already.'],
    ['keywords', '“keywords” has a place of its own in the form above.'],
  ] as const) {
    await user.clear(name)
    await user.type(name, `${typed}{Enter}`)
    expect(fields.getByRole('alert').textContent).toBe(said)
  }
})

test('a field is removed with its line, and brought back to the byte', async () => {
  const { user, fields, saved } = await open()
  await user.click(fields.getByRole('button', { name: 'Remove rating' }))
  expect(fields.queryByRole('textbox', { name: 'rating' })).toBeNull()
  await user.click(fields.getByRole('button', { name: 'Undo' }))
  expect(screen.queryByText('Not saved yet')).toBeNull()
  await user.click(fields.getByRole('button', { name: 'Remove tags' }))
  expect(await saved()).toBe(source.replace("tags: [a, 'b']\n", ''))
})

test('an article without front matter can get its first field', async () => {
  const { user, fields, saved } = await open('Text alone\n')
  expect(fields.queryByRole('button', { name: /^As / })).toBeNull()
  await user.click(fields.getByRole('button', { name: 'Add a field' }))
  await user.type(fields.getByRole('textbox', { name: 'Name of the field' }), 'mood{Enter}')
  expect(await saved()).toBe('---\nmood: ""\n---\nText alone\n')
})
