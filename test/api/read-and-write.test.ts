import { describe, expect, test } from 'vitest'
import { bicycle, createApiClient, problem, refusal } from './api-client.ts'

const markdown = { 'Content-Type': 'text/markdown' }

async function deskWithBicycle() {
  const client = createApiClient()
  const { version } = await client.store.write('bicycle.md', bicycle, { ifAbsent: true })
  return { ...client, version, tag: `"${version}"` }
}

describe('reading an article', () => {
  test('gives JSON, or the exact bytes to who asks for Markdown', async () => {
    const { call, version, tag } = await deskWithBicycle()
    const json = await call('GET', '/articles/bicycle.md')
    expect(await json.json()).toMatchObject({ id: 'bicycle.md', version, source: bicycle })
    const bytes = await call('GET', '/articles/bicycle.md', { headers: { Accept: 'text/markdown' } })
    expect(await bytes.text()).toBe(bicycle)
    expect(bytes.headers.get('Content-Type')).toMatch(/^text\/markdown/)
    expect([json.headers.get('ETag'), bytes.headers.get('ETag')]).toEqual([tag, tag])
    expect(json.headers.get('Vary')).toBe('Accept')
  })

  test('answers 304 to who has this version, also behind a proxy that weakens tags', async () => {
    const { call, tag } = await deskWithBicycle()
    for (const given of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const reply = await call('GET', '/articles/bicycle.md', { headers: { 'If-None-Match': given } })
      expect([reply.status, await reply.text()]).toEqual([304, ''])
    }
    const other = await call('GET', '/articles/bicycle.md', { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
  })

  test('what is not there is 404', async () => {
    const { call } = createApiClient()
    for (const path of ['/articles/no.md', '/articles/no.md/desk', '/media/no.png', '/nothing'])
      expect(await refusal(await call('GET', path))).toEqual(problem(404, 'not-found'))
  })
})

describe('writing an article', () => {
  test('takes bytes as they are, also what is no UTF-8', async () => {
    const { call } = createApiClient()
    const body = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff, 0xc3, 0x00)
    const headers = { ...markdown, 'If-None-Match': '*' }
    expect((await call('PUT', '/articles/odd.md', { headers, body })).status).toBe(201)
    const read = await call('GET', '/articles/odd.md', { headers: { Accept: 'text/markdown' } })
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(body)
  })

  test('wants a version: 428 without one, 412 with an old one, which says what stands now', async () => {
    const { call, store, version, tag } = await deskWithBicycle()
    const put = (headers: Record<string, string>) =>
      call('PUT', '/articles/bicycle.md', { headers: { ...markdown, ...headers }, body: 'new' })
    expect(await refusal(await put({}))).toEqual(problem(428, 'invalid'))
    expect(await refusal(await put({ 'If-None-Match': '*' }))).toEqual(problem(412, 'conflict'))
    const stale = await put({ 'If-Match': '"old"' })
    expect([stale.status, (await stale.json()).currentVersion]).toEqual([412, version])
    expect((await store.read('bicycle.md'))?.source).toBe(bicycle)
    expect((await put({ 'If-Match': tag })).status).toBe(200)
  })

  test('wants one quoted version and Markdown', async () => {
    const { call, tag } = await deskWithBicycle()
    for (const headers of [
      { ...markdown, 'If-Match': '*' },
      { ...markdown, 'If-Match': `${tag}, "b"` },
      { 'Content-Type': 'text/html', 'If-Match': tag },
    ])
      expect(await refusal(await call('PUT', '/articles/bicycle.md', { headers, body: 'new' }))).toEqual(
        problem(400, 'invalid'),
      )
  })

  test('keeps who wrote and why, in any script', async () => {
    const { call, store, tag } = await deskWithBicycle()
    const headers = {
      ...markdown,
      'If-Match': tag,
      'Galley-Author': encodeURIComponent('Zoë 明'),
      'Galley-Reason': encodeURIComponent('Größe'),
    }
    await call('PUT', '/articles/bicycle.md', { headers, body: 'new' })
    expect(await store.revisions('bicycle.md')).toMatchObject([{ author: 'Zoë 明', reason: 'Größe' }])
  })

  test('more than the limit is 413, told or not, and writes nothing', async () => {
    const { call, store } = createApiClient({ maxBodyBytes: 1000 })
    const headers = { ...markdown, 'If-None-Match': '*' }
    const told = await call('PUT', '/articles/a.md', {
      headers: { ...headers, 'Content-Length': '1001' },
      body: 'short',
    })
    const body = new ReadableStream({
      pull: controller => controller.enqueue(new Uint8Array(400)),
    })
    const streamed = await call('PUT', '/articles/a.md', { headers, body, duplex: 'half' } as RequestInit)
    for (const reply of [told, streamed]) expect(await refusal(reply)).toEqual(problem(413, 'too-large'))
    expect(await store.read('a.md')).toBeNull()
  })
})

describe('moving and removing', () => {
  test('want a version and keep revisions', async () => {
    const { call, send, store, tag } = await deskWithBicycle()
    expect(await refusal(await call('DELETE', '/articles/bicycle.md'))).toEqual(problem(428, 'invalid'))
    const unnamed = await send('POST', '/articles/bicycle.md:move', { newId: 'bike.md' })
    expect(await refusal(unnamed)).toEqual(problem(428, 'invalid'))
    const headers = { 'If-Match': tag }
    const moved = await send('POST', '/articles/bicycle.md:move', { newId: 'bike.md' }, headers)
    expect(await moved.json()).toMatchObject({ id: 'bike.md', source: bicycle })
    expect((await call('DELETE', '/articles/bike.md', { headers })).status).toBe(204)
    expect(await store.read('bike.md')).toBeNull()
    const { items } = await (await call('GET', '/articles/bike.md/revisions')).json()
    const revision = await call('GET', `/articles/bike.md/revisions/${items[0].version}`)
    expect(await revision.text()).toBe(bicycle)
  })
})

describe('desk records', () => {
  test('are written over a version, and keep unknown keys', async () => {
    const { call, send } = await deskWithBicycle()
    const path = '/articles/bicycle.md/desk'
    const record = { assignee: 'Ana', later: { keys: [1] } }
    const none = await call('GET', path)
    expect([none.status, await none.json()]).toEqual([200, null])
    expect(await refusal(await send('PUT', path, record))).toEqual(problem(428, 'invalid'))
    const made = await send('PUT', path, record, { 'If-None-Match': '*' })
    expect(made.status).toBe(201)
    expect((await (await call('GET', path)).json()).record).toEqual(record)
    const stale = await send('PUT', path, {}, { 'If-Match': '"old"' })
    expect(await refusal(stale)).toEqual(problem(412, 'conflict'))
    const wrong = await send('PUT', path, { assignee: 7 }, { 'If-Match': made.headers.get('ETag') ?? '' })
    expect(await refusal(wrong)).toEqual(problem(400, 'invalid'))
  })
})
