import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { GalleyError } from '../../src/article/galley-error.ts'
import { zipOf } from '../storage/zip/made-zip.ts'
import { bicycle, createApiClient, problem, refusal } from './api-client.ts'

const zipType = { 'Content-Type': 'application/zip' }

describe('import', () => {
  test('takes the files of a zip as they are and reports each', async () => {
    const { call, store } = createApiClient()
    await store.write('taken.md', 'here before', { ifAbsent: true })
    await store.write('same.md', 'the same', { ifAbsent: true })
    const body = zipOf({
      'a.md': '\ufeff---\r\ntitle: A\r\n---\r\n',
      'taken.md': 'another',
      'same.md': 'the same',
      '../../slip.md': 'x',
      '/root.md': 'x',
      'image.png': 'x',
      'A.md': 'clashes with a.md',
    })
    const report = await (await call('POST', '/import', { headers: zipType, body })).json()
    expect(report).toMatchObject({ kept: 2, refused: 5 })
    const codes = report.files.map((file: { id: string; code?: string }) => [file.id, file.code ?? 'kept'])
    expect(Object.fromEntries(codes)).toEqual({
      'a.md': 'kept',
      'taken.md': 'conflict',
      'same.md': 'kept',
      '../../slip.md': 'invalid',
      '/root.md': 'invalid',
      'image.png': 'invalid',
      'A.md': 'invalid',
    })
    expect((await store.read('a.md'))?.source).toBe('\ufeff---\r\ntitle: A\r\n---\r\n')
    expect((await store.read('taken.md'))?.source).toBe('here before')
  })

  test('takes files and zips from a form, with their paths', async () => {
    const { call, store } = createApiClient()
    const form = new FormData()
    form.append('files', new File(['one'], 'sub/ü 1.md'))
    form.append('files', new File([zipOf({ 'two.md': 'two' })], 'pile.zip'))
    form.append('note', 'not a file')
    const report = await (await call('POST', '/import', { body: form })).json()
    expect(report).toMatchObject({ kept: 2, refused: 0 })
    expect((await store.list({ sort: 'title' })).items.map(row => row.id).sort()).toEqual([
      'sub/ü 1.md',
      'two.md',
    ])
  })

  test('refuses what is no zip, no form, or too large, and imports nothing', async () => {
    const { call, store } = createApiClient({ maxBodyBytes: 2000 })
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const calls: [headers: Record<string, string>, body: BodyInit][] = [
      [zipType, 'no zip'],
      [zipType, zipOf({ 'a.md': 'text' }).subarray(0, -3)],
      [form, 'no form'],
      [{ 'Content-Type': 'text/markdown' }, 'text'],
    ]
    for (const [headers, body] of calls)
      expect(await refusal(await call('POST', '/import', { headers, body }))).toEqual(problem(400, 'invalid'))
    const large = await call('POST', '/import', { headers: zipType, body: new Uint8Array(2001) })
    expect(await refusal(large)).toEqual(problem(413, 'too-large'))
    expect((await store.list({})).total).toBe(0)
  })

  test('a small zip that grows without end is stopped, and the rest is taken', async () => {
    const { call } = createApiClient({ maxBodyBytes: 100_000 })
    const body = zipOf({ 'bomb.md': new Uint8Array(2_000_000), 'good.md': bicycle })
    const report = await (await call('POST', '/import', { headers: zipType, body })).json()
    expect(report.files).toMatchObject([
      { id: 'bomb.md', outcome: 'refused', code: 'too-large' },
      { id: 'good.md', outcome: 'kept' },
    ])
  })
})

describe('export', () => {
  async function deskWithThree() {
    const client = createApiClient()
    const sources = {
      'a.md': bicycle,
      'sub/ü 🚲.md': '\ufeff---\r\nstatus: new\r\n---\r\n',
      'c.md': 'no front matter',
    }
    for (const [id, source] of Object.entries(sources))
      await client.store.write(id, source, { ifAbsent: true })
    const unzip = async (query: string) => {
      const reply = await client.call('GET', `/export${query}`)
      const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
      return Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [
          name,
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        ]),
      )
    }
    return { ...client, sources, unzip }
  }

  test('gives every article under its id, byte for byte', async () => {
    const { unzip, sources } = await deskWithThree()
    expect(await unzip('')).toEqual(sources)
  })

  test('gives what the filter finds, or what is named', async () => {
    const { unzip } = await deskWithThree()
    expect(Object.keys(await unzip('?status=new')).sort()).toEqual(['a.md', 'sub/ü 🚲.md'])
    expect(
      Object.keys(await unzip(`?id=c.md&id=${encodeURIComponent('sub/ü 🚲.md')}&id=gone.md`)).sort(),
    ).toEqual(['c.md', 'sub/ü 🚲.md'])
    expect(await unzip('?status=nobody')).toEqual({})
  })

  test('gives the summaries as a table or as JSON, of what matches or is named', async () => {
    const { call } = await deskWithThree()
    const csv = await call('GET', '/export?format=csv&status=new')
    expect([csv.status, csv.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(csv.headers.get('Content-Disposition')).toBe('attachment; filename="articles.csv"')
    const [heads, ...lines] = new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(await csv.arrayBuffer())
      .split('\r\n')
    expect(heads).toMatch(/^\ufeffid,title,slug,status,/)
    expect(lines.find(line => line.startsWith('a.md'))).toMatch(
      /^a\.md,What a bicycle costs,bicycle,new,true,/,
    )
    expect(lines).toHaveLength(3)
    const json = await call('GET', '/export?format=json&id=c.md&id=gone.md')
    expect(json.headers.get('Content-Type')).toBe('application/json')
    expect(await json.json()).toMatchObject([{ id: 'c.md', title: '', trending: false }])
    expect((await call('GET', '/export?format=xml')).status).toBe(400)
  })

  test('leaves out what cannot be opened, and says so in a text beside the articles', async () => {
    const { store } = await deskWithThree()
    const read = async (id: string) => {
      if (id === 'c.md') throw new GalleyError('too-large', '“c.md” is larger than 64 MB.')
      return store.read(id)
    }
    const reply = await createApiClient({}, { ...store, read }).call('GET', '/export')
    const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
    expect(Object.keys(files).sort()).toEqual(['a.md', 'left-out.txt', 'sub/ü 🚲.md'])
    expect(strFromU8(files['left-out.txt'] ?? new Uint8Array())).toBe('“c.md” is larger than 64 MB.\n')
  })

  test('streams: the first articles leave before the last are read', async () => {
    const { call, store } = createApiClient()
    const noise = () => Array.from({ length: 20_000 }, () => Math.random()).join()
    for (let number = 0; number < 12; number++) await store.write(`${number}.md`, noise(), { ifAbsent: true })
    let reads = 0
    const counting = {
      ...store,
      read: (id: string) => {
        reads++
        return store.read(id)
      },
    }
    const client = createApiClient({}, counting)
    const reader = (await client.call('GET', '/export')).body?.getReader()
    await reader?.read()
    expect(reads).toBeLessThan(6)
    await reader?.cancel()
    expect((await call('GET', '/export?colour=red')).status).toBe(400)
  })

  test('what goes out comes in again as it was', async () => {
    const { call, sources } = await deskWithThree()
    const zip = await (await call('GET', '/export')).arrayBuffer()
    const other = createApiClient()
    await other.call('POST', '/import', { headers: zipType, body: zip })
    for (const [id, source] of Object.entries(sources))
      expect((await other.store.read(id))?.source).toBe(source)
  })
})
