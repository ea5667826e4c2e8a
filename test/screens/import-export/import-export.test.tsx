import { screen, waitFor, within } from '@testing-library/react'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ErrorCode, GalleyError } from '../../../src/article/galley-error.ts'
import { encodeSource } from '../../../src/article/source-bytes.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const crlf = '\uFEFF---\r\ntitle: One\r\n---\r\nText.\r\n'
const latin = Uint8Array.from([...strToU8('---\ntitle: Caf'), 0xe9, ...strToU8('\n---\n')])

let downloads: { name: string; blob: Blob }[] = []

beforeEach(() => {
  downloads = []
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    const address = `blob:test/${blobs.size}`
    blobs.set(address, blob as Blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() })
  })
})
afterEach(() => vi.restoreAllMocks())

async function savedBytes() {
  await waitFor(() => expect(downloads).toHaveLength(1))
  const [saved] = downloads
  return { name: saved?.name, bytes: new Uint8Array((await saved?.blob.arrayBuffer()) ?? []) }
}

const articles = { 'one.md': crlf, 'news/zwei ü.md': '---\ntitle: Two\n---\n' }

describe('export', () => {
  test('one article is its file, byte for byte, under the last part of its id', async () => {
    const { user } = await renderDesk({ articles })
    await user.click(await screen.findByRole('checkbox', { name: 'Select One' }))
    await user.click(await screen.findByRole('button', { name: 'Export .md' }))
    const { name, bytes } = await savedBytes()
    expect(name).toBe('one.md')
    expect([...bytes]).toEqual([...encodeSource(crlf)])
  })

  test('a list is a zip with the same names and bytes', async () => {
    const { user, store } = await renderDesk({ articles })
    const { decodeSource } = await import('../../../src/article/source-bytes.ts')
    await store.write('latin.md', decodeSource(latin), { ifAbsent: true })
    await screen.findByRole('link', { name: 'Two' })
    await user.click(screen.getByRole('button', { name: 'Export' }))
    const { name, bytes } = await savedBytes()
    expect(name).toMatch(/^content-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual(['latin.md', 'news/zwei ü.md', 'one.md'])
    expect([...(files['one.md'] ?? [])]).toEqual([...encodeSource(crlf)])
    expect([...(files['latin.md'] ?? [])]).toEqual([...latin])
    expect(strFromU8(files['news/zwei ü.md'] ?? new Uint8Array())).toBe('---\ntitle: Two\n---\n')
    expect(await screen.findByText(/3 articles exported/)).toBeTruthy()
  })
})

describe('export of what cannot be read', () => {
  const storeThatFails = (code: ErrorCode) => {
    const store = createMemoryStore({ label: 'content' })
    const read: typeof store.read = async id => {
      if (id === 'one.md') throw new GalleyError(code, '“one.md” cannot be read.')
      return store.read(id)
    }
    return { ...store, read }
  }

  test('leaves out what the desk cannot open, says so, and exports the rest', async () => {
    const { user } = await renderDesk({ articles, store: storeThatFails('too-large') })
    await screen.findByRole('link', { name: 'Two' })
    await user.click(screen.getByRole('button', { name: 'Export' }))
    expect(Object.keys(unzipSync((await savedBytes()).bytes))).toEqual(['news/zwei ü.md'])
    expect(await screen.findByText(/^1 article exported .*“one.md” cannot be read/)).toBeTruthy()
  })

  test('saves nothing when the store itself fails', async () => {
    const { user } = await renderDesk({ articles, store: storeThatFails('unavailable') })
    await screen.findByRole('link', { name: 'Two' })
    await user.click(screen.getByRole('button', { name: 'Export' }))
    expect(await screen.findByText(/The export was not finished/)).toBeTruthy()
    expect(downloads).toEqual([])
  })
})

describe('export in other forms', () => {
  const exportAs = async (desk: Awaited<ReturnType<typeof renderDesk>>, choice: RegExp) => {
    await desk.user.click(await screen.findByRole('button', { name: 'Other formats' }))
    await desk.user.click(await screen.findByRole('button', { name: choice }))
  }
  const hostile = '---\ntitle: "=cmd(\\"a\\", b)"\ncategory: "one\\ntwo"\nkeywords: ["@x", "y"]\n---\n'

  test('a table is UTF-8 with a mark, quoted by the rules, and runs no formula', async () => {
    const desk = await renderDesk({ articles: { 'zwei ü.md': hostile } })
    await screen.findByRole('grid')
    await exportAs(desk, /\.csv/)
    const { name, bytes } = await savedBytes()
    expect(name).toMatch(/^content-.*\.csv$/)
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...lines] = new TextDecoder().decode(bytes).split('\r\n')
    expect(head).toMatch(/^id,title,slug,status/)
    expect(lines.join('\r\n')).toContain(`zwei ü.md,"'=cmd(""a"", b)",,,false,false,,"one\ntwo",'@x; y,,0,`)
  })

  test('the summaries of a selection as JSON', async () => {
    const desk = await renderDesk({ articles })
    await desk.user.click(await screen.findByRole('checkbox', { name: 'Select One' }))
    await desk.user.click(
      await within(await screen.findByRole('region', { name: 'Selected articles' })).findByRole('button', {
        name: 'Export as',
      }),
    )
    await desk.user.click(await screen.findByRole('menuitem', { name: /\.json/ }))
    const { bytes } = await savedBytes()
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject([{ id: 'one.md', title: 'One' }])
  })

  test('names that Windows refuses are changed in the zip, and counted', async () => {
    const desk = await renderDesk({
      articles: {
        '2025-03-23T21:02:55.897Z-a.md': crlf,
        '2025-03-23T21-02-55.897Z-a.md': crlf,
        'what?.md': crlf,
      },
    })
    await screen.findByRole('grid')
    await exportAs(desk, /safe for Windows/)
    const { bytes } = await savedBytes()
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
      '2025-03-23T21-02-55.897Z-a (2).md',
      '2025-03-23T21-02-55.897Z-a.md',
      'what-.md',
    ])
    await screen.findByText(/3 articles exported.* 2 names were made safe for Windows\./)
  })
})

describe('import', () => {
  const openDialog = async (desk: Awaited<ReturnType<typeof renderDesk>>, files: File[]) => {
    await desk.user.click(await screen.findByRole('button', { name: 'Import' }))
    const input = await screen.findByLabelText<HTMLInputElement>('Choose files', { selector: 'input' })
    await desk.user.upload(input, files)
  }

  test('says what would happen, writes nothing before, then exactly the bytes', async () => {
    const desk = await renderDesk({ articles })
    const { user, store } = desk
    const zip = zipSync({
      'one.md': strToU8('---\ntitle: Another one\n---\n'),
      'news/zwei ü.md': strToU8(articles['news/zwei ü.md']),
      'deep/latin.md': latin,
      'NEWS/ZWEI Ü.md': strToU8('clash'),
      '../up.md': strToU8('up'),
      'photo.jpg': strToU8('no text'),
    })
    await openDialog(desk, [new File([zip], 'pile.zip')])
    await user.click(await screen.findByRole('checkbox', { name: 'Import all: Changed' }))
    const count = (label: string) =>
      screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent
    expect(count('Broken')).toMatch(/^1 /)
    expect(count('Changed')).toMatch(/^1 /)
    expect(count('The same')).toMatch(/^1 /)
    expect(count('Cannot be imported')).toMatch(/^2 /)
    expect(count('Other files')).toMatch(/^1 /)
    expect((await store.list({})).total).toBe(2)
    await user.click(screen.getByRole('button', { name: 'Import 2 articles' }))
    await screen.findByText('1 added, 1 replaced.')
    expect([...encodeSource((await store.read('deep/latin.md'))?.source ?? '')]).toEqual([...latin])
    const [revision] = await store.revisions('one.md')
    expect(await store.readRevision('one.md', revision?.version ?? '')).toBe(crlf)
  })

  test('marks what is broken or has a slug twice, and takes what is chosen file by file', async () => {
    const desk = await renderDesk({ articles: { 'old.md': '---\ntitle: Old\nslug: tea\n---\n' } })
    const { user, store } = desk
    const texts = {
      'plain.md': '---\nslug: plain\n---\n',
      'tea.md': '---\nslug: tea\n---\n',
      'one.md': '---\nslug: twice\n---\n',
      'two.md': '---\nslug: twice\n---\n',
      'broken.md': '---\ntitle: [\n---\n',
    }
    await openDialog(
      desk,
      Object.entries(texts).map(([name, text]) => new File([text], name)),
    )
    const kind = (label: string) =>
      screen.findByText(label, { selector: 'dt' }).then(term => term.nextElementSibling?.textContent)
    expect(await kind('New')).toMatch(/^1 /)
    expect(await kind('Same slug')).toMatch(/^3 /)
    expect(await kind('Broken')).toMatch(/^1 /)
    await user.click(screen.getByRole('checkbox', { name: 'Import all: Broken' }))
    await user.click(screen.getByText('Choose file by file'))
    expect(await screen.findByText('“old.md” has the slug “tea” too.')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Import two.md' }))
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Import all: Same slug' })
    expect(all.indeterminate).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Import 3 articles' }))
    await screen.findByText('3 added.')
    expect((await store.list({ sort: 'title' })).items.map(row => row.id).sort()).toEqual([
      'old.md',
      'one.md',
      'plain.md',
      'tea.md',
    ])
  })

  test('of ten thousand files only the rows in sight are drawn', async () => {
    const desk = await renderDesk({ articles: { 'old.md': 'x' } })
    const zip = zipSync(
      Object.fromEntries(
        Array.from({ length: 10_000 }, (_, index) => [`${index}.md`, strToU8(`Text ${index}.`)]),
      ),
      { level: 0 },
    )
    await openDialog(desk, [new File([zip], 'pile.zip')])
    await screen.findByRole('button', { name: 'Import 10,000 articles' }, { timeout: 30_000 })
    await desk.user.click(screen.getByText('Choose file by file'))
    const boxes = await screen.findAllByRole('checkbox', { name: /^Import \d+\.md/ })
    expect(boxes.length).toBeLessThan(100)
  })

  test('keeps what stands here unless told otherwise', async () => {
    const desk = await renderDesk({ articles })
    await openDialog(desk, [new File(['changed'], 'one.md'), new File(['third'], 'three.mdx')])
    await desk.user.click(await screen.findByRole('button', { name: 'Import 1 article' }))
    await screen.findByText('1 added.')
    expect((await desk.store.read('one.md'))?.source).toBe(crlf)
    expect((await desk.store.read('three.mdx'))?.source).toBe('third')
  })

  test('a damaged file of a zip is told, and the others come in', async () => {
    const desk = await renderDesk({ articles })
    const zip = new Uint8Array(zipSync({ 'one.md': strToU8('damaged'), 'three.md': strToU8('third') }))
    // The checksum of the first file (APPNOTE 4.3.12).
    zip.set([1, 2, 3, 4], new DataView(zip.buffer).getUint32(zip.length - 6, true) + 16)
    await openDialog(desk, [new File([zip], 'pile.zip')])
    await desk.user.click(await screen.findByRole('button', { name: 'Import 1 article' }))
    await screen.findByText('1 added.')
    expect((await desk.store.read('one.md'))?.source).toBe(crlf)
  })

  test('a damaged zip is told, and nothing is written', async () => {
    const desk = await renderDesk({ articles })
    await openDialog(desk, [new File(['PK no zip'], 'pile.zip')])
    expect((await screen.findByRole('alert')).textContent).toContain('pile.zip')
    expect((await desk.store.list({})).total).toBe(2)
  })
})

test('import opens and closes while the last export is still shown', async () => {
  const { user } = await renderDesk({ articles })
  await screen.findByRole('link', { name: 'Two' })
  await user.click(screen.getByRole('button', { name: 'Export' }))
  await screen.findByText(/2 articles exported/)
  await user.click(screen.getByRole('button', { name: 'Import' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
