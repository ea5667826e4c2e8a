import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { carried } from '../../../src/screens/editor/pictures/follow-place.ts'
import { pictureMarkdown } from '../../../src/screens/editor/pictures/picture-markdown.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { bytesOf, pngOf } from '../../fixtures/pictures.ts'
import { renderDesk } from '../render-desk.tsx'

const source = '---\ntitle: A\n---\nOne two.\n'

const photo = (name = 'My Photo.png') => new File([pngOf(name)], name, { type: 'image/png' })

async function openText(change: (store: ArticleStore) => Partial<ArticleStore> = () => ({})) {
  const store = createMemoryStore({ label: 'content' })
  const desk = await renderDesk({
    store: { ...store, ...change(store) },
    articles: { 'a.md': source },
    path: '/article/a.md',
  })
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the article' })
  const paste = (files: readonly File[], at: number, types: readonly string[] = ['Files']) => {
    area.setSelectionRange(at, at)
    return fireEvent.paste(area, { clipboardData: { files, types, getData: () => '' } })
  }
  return { ...desk, area, paste }
}

test('a pasted picture is stored, asked for its alt text, and put where it was pasted', async () => {
  const { user, store, area, paste } = await openText()
  expect(paste([photo()], 4)).toBe(false)
  const form = within(await screen.findByRole('form', { name: 'Picture My Photo.png' }))
  expect(form.getByRole('button', { name: 'Insert' }).hasAttribute('disabled')).toBe(true)
  await user.type(form.getByRole('textbox', { name: 'Alt text' }), 'A [[loaf]{Enter}')
  await waitFor(() => expect(area.value).toBe('One ![A \\[loaf\\]](/images/my-photo.png)two.\n'))
  expect(screen.queryByRole('form', { name: /^Picture/ })).toBeNull()
  expect(document.activeElement).toBe(area)
  expect(area.selectionEnd).toBe(area.value.indexOf('two'))
  expect((await store.readMedia('my-photo.png'))?.bytes).toEqual(pngOf('My Photo.png'))
})

test('typing goes on while a picture is stored, and the picture keeps its place', async () => {
  let store: () => void = () => {}
  const gate = new Promise<void>(resolve => {
    store = resolve
  })
  const { user, area, paste } = await openText(({ putMedia }) => ({
    putMedia: async (...file) => {
      await gate
      return putMedia(...file)
    },
  }))
  paste([photo()], 4)
  await user.click(await screen.findByRole('button', { name: 'Insert as decoration' }))
  await screen.findByText(/is put into the text as soon as it is stored/)
  await user.click(area)
  area.setSelectionRange(0, 0)
  await user.type(area, 'Zero. ', { initialSelectionStart: 0, initialSelectionEnd: 0 })
  expect(area.value).toBe('Zero. One two.\n')
  store()
  await waitFor(() => expect(area.value).toBe('Zero. One ![](/images/my-photo.png)two.\n'))
})

test('a picture that is not stored says so, and is kept for another try', async () => {
  let isFull = true
  const { user, area, paste } = await openText(({ putMedia }) => ({
    putMedia: async (...file) => {
      if (isFull) throw new GalleyError('unavailable', 'The disk is full.')
      return putMedia(...file)
    },
  }))
  paste([photo()], 0)
  expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full\. The picture is kept/)
  isFull = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await user.click(await screen.findByRole('button', { name: 'Insert as decoration' }))
  await waitFor(() => expect(area.value).toBe('![](/images/my-photo.png)One two.\n'))
})

test('several pictures are dropped at once; what is none is told', async () => {
  const { user, area, store } = await openText()
  area.setSelectionRange(3, 3)
  const files = [
    photo('a.png'),
    new File([bytesOf('<svg/>')], 'b.svg', { type: 'image/svg+xml' }),
    photo('c.png'),
  ]
  fireEvent.drop(area, { dataTransfer: { files, types: ['Files'] } })
  const b = within(await screen.findByRole('form', { name: 'Picture b.svg' }))
  await b.findByText(/can carry scripts/)
  await user.click(b.getByRole('button', { name: 'Discard' }))
  for (const name of ['a.png', 'c.png']) {
    const form = within(screen.getByRole('form', { name: `Picture ${name}` }))
    await user.type(form.getByRole('textbox', { name: 'Alt text' }), `${name}{Enter}`)
  }
  await waitFor(() => expect(area.value).toBe('One![a.png](/images/a.png)![c.png](/images/c.png) two.\n'))
  expect((await store.listMedia()).map(({ name }) => name)).toEqual(['a.png', 'c.png'])
})

test('words that bring a picture along are pasted as words', async () => {
  const { paste } = await openText()
  expect(paste([photo()], 0, ['text/plain', 'text/html', 'Files'])).toBe(true)
  expect(screen.queryByRole('form', { name: /^Picture/ })).toBeNull()
})

test('the toolbar and the lead image take pictures of the library', async () => {
  const { user, area, store } = await openText()
  await store.putMedia('loaf.png', pngOf('loaf'))
  area.setSelectionRange(0, 0)
  await user.click(screen.getByRole('button', { name: 'Image' }))
  await user.click(await screen.findByRole('button', { name: /loaf\.png/ }))
  await user.type(
    await screen.findByRole('textbox', { name: 'Alt text', description: /cannot see/ }),
    'Loaf{Enter}',
  )
  await waitFor(() => expect(area.value).toBe('![Loaf](/images/loaf.png)One two.\n'))
  await user.click(screen.getByRole('button', { name: 'Choose or upload…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose the lead image' }))
  await user.click(await dialog.findByRole('button', { name: /loaf\.png/ }))
  const address = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Image address' })
  await waitFor(() => expect(address.value).toBe('/images/loaf.png'))
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () =>
    expect((await store.read('a.md'))?.source).toBe(
      '---\ntitle: A\nimage: /images/loaf.png\n---\n![Loaf](/images/loaf.png)One two.\n',
    ),
  )
})

test('the preview shows the bytes of the store, and says what is not there', async () => {
  const { area, store } = await openText()
  await store.putMedia('loaf.png', pngOf('loaf'))
  fireEvent.input(area, { target: { value: '![Loaf](/images/loaf.png)\n\n![Gone](/images/gone.png)\n' } })
  const image = await screen.findByRole<HTMLImageElement>('img', { name: 'Loaf' })
  await waitFor(() =>
    expect(screen.getByRole<HTMLImageElement>('img', { name: 'Loaf' }).getAttribute('src')).toMatch(/^blob:/),
  )
  expect(image).toBeDefined()
  await screen.findByRole('img', { name: 'Missing image: Gone' })
})

test('a place stays at its words', () => {
  expect(carried('one two', 'zero one two', 4)).toBe(9)
  expect(carried('one two', 'one two three', 4)).toBe(4)
  expect(carried('one two', 'one', 7)).toBe(3)
  expect(carried('one two three', 'one three', 6)).toBe(5)
  expect(carried('abc', 'abc', 2)).toBe(2)
})

test('what would end an address or its words is escaped', () => {
  expect(pictureMarkdown(' a\n[b] \\', 'https://h.example/a (1).png')).toBe(
    '![a \\[b\\] \\\\](https://h.example/a%20%281%29.png)',
  )
})
