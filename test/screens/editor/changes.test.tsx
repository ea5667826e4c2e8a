// What differs from the saved file and from earlier versions, and the way back to it, as somebody meets them.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDesk } from '../render-desk.tsx'

const id = 'kerbs.md'
const source = `---
# by hand
title: 'Kerbs'   # working
status: draft
trending: true
keywords: [tea, milk]
categories:
  - {type: exact, name: Streets}
---

A kerb has a price.

It stays.

So does this.

And that.

And this too.

The last one goes.
`

async function openChanges(store?: Parameters<typeof renderDesk>[0]) {
  const desk = await renderDesk({ articles: { [id]: source }, path: `/article/${id}`, ...store })
  const body = await screen.findByRole('textbox', { name: 'Text of the article' })
  return { ...desk, body: body as HTMLTextAreaElement }
}

const changes = () => screen.findByRole('region', { name: 'Changes' })
const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
/** The names of the changes, as they are said. */
const said = async () =>
  within(await changes())
    .queryAllByRole('article')
    .map(change => change.getAttribute('aria-label'))

async function changeALot(user: Awaited<ReturnType<typeof openChanges>>['user'], body: HTMLTextAreaElement) {
  await user.clear(title())
  await user.type(title(), 'Kerbs and gutters')
  await user.click(screen.getByRole('switch', { name: /^Trending/ }))
  const next = body.value.replace('a price', 'no price').replace('The last one goes.\n', '')
  await user.clear(body)
  await user.click(body)
  await user.paste(next)
  await user.click(await button('Changes'))
}

test('fields and paragraphs are told in words, unchanged ones folded, and walked by keys', async () => {
  const { user, body } = await openChanges()
  await changeALot(user, body)
  await waitFor(async () =>
    expect(await said()).toEqual([
      'Change 1 of 4. Title changed from “Kerbs” to “Kerbs and gutters”',
      'Change 2 of 4. Trending changed from “On” to “Off”',
      'Change 3 of 4. Paragraph changed: removed “a”, added “no”',
      'Change 4 of 4. Paragraph removed: “The last one goes.”',
    ]),
  )
  await user.keyboard('n')
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Change 1 of 4')
  await user.keyboard('nnp')
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Change 2 of 4')
  const region = within(await changes())
  expect(region.getByText('no').tagName).toBe('INS')
  expect(region.queryByText('And this too.')).not.toBeNull()
  expect(region.queryByText('So does this.')).toBeNull()
  await user.click(region.getByRole('button', { name: '2 unchanged paragraphs' }))
  expect(region.queryByText('So does this.')).not.toBeNull()
})

test('a field that is restored has its bytes again, and nothing is written', async () => {
  const { user, body, store } = await openChanges()
  await changeALot(user, body)
  await user.click(await button('Restore Title'))
  expect(title().value).toBe('Kerbs')
  await screen.findByText('Title restored. Nothing is saved yet.')
  await waitFor(async () => expect(await said()).toHaveLength(3))
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Change 1 of 3. Trending')
  expect((await store.read(id))?.source).toBe(source)
  await user.click(await button('Undo'))
  await waitFor(() => expect(title().value).toBe('Kerbs and gutters'))
  await waitFor(async () => expect(await said()).toHaveLength(4))
})

test('a paragraph comes back, and ⌘Z takes it away again', async () => {
  const { user, body } = await openChanges()
  await changeALot(user, body)
  await user.click(
    (await screen.findAllByRole('button', { name: 'Restore this paragraph' }))[1] as HTMLElement,
  )
  await waitFor(() => expect(body.value).toContain('The last one goes.'))
  expect(body.value).toContain('no price')
  await waitFor(async () => expect(await said()).toHaveLength(3))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(body.value).not.toContain('The last one goes.'))
})

test('all restored is the saved file, byte for byte', async () => {
  const { user, body } = await openChanges()
  await changeALot(user, body)
  await waitFor(async () => expect(await said()).toHaveLength(4))
  await user.click(await button('Restore all'))
  await screen.findByText('Nothing has changed since the last save.')
  await screen.findByText(/^Saved/)
})

test('an earlier version is restored over a newer one as an ordinary edit', async () => {
  const { user, store } = await openChanges()
  const { version } = (await store.read(id)) ?? { version: '' }
  const newer = source.replace("'Kerbs'", "'Newer'").replace('# by hand\n', '').replaceAll('\n', '\r\n')
  await store.write(id, newer, { ifVersion: version, author: 'Ada', reason: 'Proof' })
  await waitFor(() => expect(title().value).toBe('Newer'))
  await user.type(title(), ' still')
  await user.click(await screen.findByRole('tab', { name: 'History' }))
  await user.click(await button(/^Until/))
  const choice = await screen.findByRole('combobox', { name: 'Compare with' })
  await waitFor(() =>
    expect(choice).toHaveProperty(
      'selectedOptions.0.textContent',
      expect.stringMatching(/^Until .*“Proof” by Ada/),
    ),
  )
  await waitFor(async () =>
    expect((await said())[0]).toContain('Title changed from “Kerbs” to “Newer still”'),
  )
  await user.click(await button('Restore all'))
  await screen.findByText('The draft says the same as this version.')
  expect((await store.read(id))?.source).toBe(newer)
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect((await store.read(id))?.source).toBe(source))
})

test('by line, with what is written in another way', async () => {
  const { user, store } = await openChanges()
  const { version } = (await store.read(id)) ?? { version: '' }
  await store.write(id, source.replace('# by hand', '# by mind').replace('It stays', 'It still stays'), {
    ifVersion: version,
  })
  await user.click(await screen.findByRole('tab', { name: 'History' }))
  await user.click(await button(/^Until/))
  await waitFor(async () =>
    expect(await said()).toEqual([
      'Change 1 of 2. Front matter, written in another way: 2 places',
      'Change 2 of 2. Paragraph changed: added “still”',
    ]),
  )
  await user.click(await button('By line'))
  expect(await said()).toEqual([
    'Change 1 of 2. Line 2 changed: removed “# by hand”, added “# by mind”',
    'Change 2 of 2. Line 13 changed: removed “It stays.”, added “It still stays.”',
  ])
  await user.click((await screen.findAllByRole('button', { name: /^Restore: Line 2/ }))[0] as HTMLElement)
  await waitFor(async () => expect(await said()).toHaveLength(1))
})
