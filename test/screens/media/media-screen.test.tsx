import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { bytesOf, pictureOf, pngOf } from '../../fixtures/pictures.ts'
import { renderDesk } from '../render-desk.tsx'

const photo = 'https://photos.example/one.jpg?w=1'
const articles = {
  'a.md': `---\ntitle: A\nimage: "${photo}" # lead\nimageAlt: Bread\n---\n![Loaf](/images/loaf.png)\n`,
  'b.md': `---\ntitle: B\nimage: ${photo}\nimageAlt: Bread\nimageCredit: Ada\n---\n<img src="/images/loaf.png">\n`,
  'c.md': '---\ntitle: C\n---\n![Gone](/images/gone.png)\n',
}

type Desk = Awaited<ReturnType<typeof renderDesk>>

async function openLibrary(path = '/media', store = createMemoryStore({ label: 'content' })) {
  await store.putMedia('loaf.png', pngOf('loaf'))
  await store.putMedia('spare.jpg', pictureOf('jpg', 'spare'))
  const desk = await renderDesk({ store, articles, path })
  await screen.findByRole('region', { name: 'Images' })
  return desk
}

const cards = () =>
  within(screen.getByRole('region', { name: 'Images' }))
    .getAllByRole('button')
    .map(card => card.textContent)

const show = async ({ user }: Desk, name: RegExp) => user.click(await screen.findByRole('button', { name }))

async function agree({ user }: Desk, preview: RegExp) {
  await user.click(await screen.findByRole('button', { name: preview }))
  await screen.findByText(/^\d changed/)
}

test('shows stored pictures and those that articles show, with what is missing', async () => {
  const desk = await openLibrary()
  await waitFor(() => expect(cards()).toHaveLength(4))
  expect(cards()[0]).toMatch(/loaf\.png.*2 articlesNo alt/)
  expect(cards()[1]).toMatch(/one\.jpg.*photos\.example2 articlesNo credit/)
  expect(cards()[2]).toMatch(/There is no such file.*gone\.png.*1 article/)
  expect(cards()[3]).toMatch(/spare\.jpg.*9 bytes.*Not used/)
  for (const [filter, names] of [
    [/^In the library 2/, ['loaf.png', 'spare.jpg']],
    [/^Elsewhere 1/, ['one.jpg']],
    [/^Not used 1/, ['spare.jpg']],
    [/^Used more than once 2/, ['loaf.png', 'one.jpg']],
    [/^Without alt text 1/, ['loaf.png']],
    [/^Without credit 1/, ['one.jpg']],
    [/^No such file 1/, ['gone.png']],
  ] as const) {
    await show(desk, filter)
    await waitFor(() => expect(cards()).toHaveLength(names.length))
    for (const name of names) expect(cards().join()).toContain(name)
  }
  await show(desk, /^All 4/)
  await desk.user.type(screen.getByRole('searchbox', { name: 'Find an image' }), 'bread')
  await waitFor(() => expect(cards()).toHaveLength(1))
})

test('tells where an image is shown, and leads there', async () => {
  const { user } = await openLibrary()
  await user.click(await screen.findByRole('button', { name: /loaf\.png/ }))
  const list = within(await screen.findByRole('list', { name: 'Shown in' }))
  expect(list.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'AIn the text“Loaf”',
    'BIn the textNo alt text',
  ])
  expect(list.getByRole('link', { name: 'A' }).getAttribute('href')).toContain('/article/a.md')
})

test('a picture is renamed in every place, its file too, and back', async () => {
  const desk = await openLibrary()
  const { user, store } = desk
  await user.click(await screen.findByRole('button', { name: /loaf\.png/ }))
  await user.click(await screen.findByRole('button', { name: 'Rename…' }))
  const name = await screen.findByRole('textbox', { name: 'New name' })
  await user.clear(name)
  await user.type(name, 'bread/white loaf')
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await agree(desk, /^Change 2 articles/)
  const renamed = (source: string) => source.replace('/images/loaf.png', '/images/bread/white%20loaf.png')
  for (const id of ['a.md', 'b.md'] as const)
    expect((await store.read(id))?.source).toBe(renamed(articles[id]))
  expect((await store.listMedia()).map(file => file.name)).toEqual(['bread/white loaf.png', 'spare.jpg'])
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }))
  await screen.findByText('2 put back.')
  for (const [id, source] of Object.entries(articles)) expect((await store.read(id))?.source).toBe(source)
  expect((await store.listMedia()).map(file => file.name)).toEqual(['loaf.png', 'spare.jpg'])
  expect((await store.readMedia('loaf.png'))?.bytes).toEqual(pngOf('loaf'))
})

test('an old name that an article still shows keeps its file', async () => {
  const behind = createMemoryStore({ label: 'content' })
  let isClosed = false
  const write: typeof behind.write = async (id, source, options) => {
    if (isClosed && id === 'b.md') throw new GalleyError('forbidden', 'This one is closed.')
    return behind.write(id, source, options)
  }
  const desk = await openLibrary('/media', { ...behind, write })
  isClosed = true
  const { user, store } = desk
  await user.click(await screen.findByRole('button', { name: /loaf\.png/ }))
  await user.click(await screen.findByRole('button', { name: 'Rename…' }))
  await user.type(await screen.findByRole('textbox', { name: 'New name' }), '-2')
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await agree(desk, /^Change 2 articles/)
  expect((await store.listMedia()).map(file => file.name)).toEqual(['loaf-2.png', 'loaf.png', 'spare.jpg'])
})

test('an image from elsewhere is replaced by one of the library', async () => {
  const desk = await openLibrary()
  const { user, store } = desk
  await user.click(await screen.findByRole('button', { name: /one\.jpg/ }))
  await user.click(await screen.findByRole('button', { name: 'Replace everywhere…' }))
  const picker = within(await screen.findByRole('dialog', { name: /^Replace/ }))
  await user.click(await picker.findByRole('button', { name: /spare\.jpg/ }))
  await agree(desk, /^Change 2 articles/)
  expect((await store.read('a.md'))?.source).toBe(articles['a.md'].replace(photo, '/images/spare.jpg'))
  expect((await store.read('b.md'))?.source).toBe(articles['b.md'].replace(photo, '/images/spare.jpg'))
})

test('pictures are stored under names that are free; what is none is refused, and kept for another try', async () => {
  const { user, store } = await openLibrary()
  const input = screen.getByLabelText('Upload pictures', { selector: 'input' })
  fireEvent.change(input, {
    target: {
      files: [
        new File([pngOf('new')], 'Löaf.PNG', { type: 'image/png' }),
        new File([bytesOf('<svg/>')], 'logo.svg', { type: 'image/svg+xml' }),
        new File([pictureOf('gif', 'x')], '日本.png', { type: 'image/png' }),
      ],
    },
  })
  await screen.findByText('2 pictures were stored.')
  expect((await store.listMedia()).map(file => file.name)).toEqual([
    'loaf-2.png',
    'loaf.png',
    'picture.gif',
    'spare.jpg',
  ])
  expect(screen.getByRole('alert').textContent).toMatch(/logo\.svg.*can carry scripts/)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/can carry scripts/))
})

test('a picture that nobody shows is removed, and put back', async () => {
  const desk = await openLibrary('/media?show=unused')
  const { user, store } = desk
  await user.click(await screen.findByRole('button', { name: /spare\.jpg/ }))
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  const bar = within(await screen.findByRole('region', { name: 'Removed picture' }))
  expect((await store.listMedia()).map(file => file.name)).toEqual(['loaf.png'])
  await user.click(bar.getByRole('button', { name: 'Undo' }))
  await screen.findByRole('button', { name: /spare\.jpg/ })
  expect((await store.readMedia('spare.jpg'))?.bytes).toEqual(pictureOf('jpg', 'spare'))
})

test('a picture that an article names in a way of its own is not removed, and the reason names the article', async () => {
  const store = createMemoryStore({ label: 'content' })
  await store.write('d.md', '---\ntitle: Spare parts\n---\n![](../images/spare.jpg)\n', { ifAbsent: true })
  const { user } = await openLibrary('/media?show=unused', store)
  await user.click(await screen.findByRole('button', { name: /spare\.jpg/ }))
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  await screen.findByText(/“Spare parts” still names “spare\.jpg”/)
  expect((await store.listMedia()).map(file => file.name)).toEqual(['loaf.png', 'spare.jpg'])
})

test('arrow keys go from image to image, and Enter opens one', async () => {
  const { user } = await openLibrary()
  const [first] = within(screen.getByRole('region', { name: 'Images' })).getAllByRole('button')
  first?.focus()
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('one.jpg'))
  await user.keyboard('{End}')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('spare.jpg'))
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: 'spare.jpg' })
})

test('says what to do where there is nothing, and what went wrong', async () => {
  const { unmount } = await renderDesk({ path: '/media' })
  await screen.findByText(/There are no images yet\. Upload pictures/)
  unmount()
  const store = createMemoryStore()
  const closed = () => Promise.reject(new GalleyError('forbidden', 'The folder is closed.'))
  await renderDesk({ store: { ...store, listMedia: closed }, path: '/media' })
  expect((await screen.findByRole('alert')).textContent).toMatch(/The folder is closed\./)
})
