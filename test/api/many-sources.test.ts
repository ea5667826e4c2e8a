// Many writes, and many revisions, in one request.
import { expect, test } from 'vitest'
import { createApi } from '../../src/api/create-api.ts'
import { createHttpStore } from '../../src/storage/http-store.ts'
import { bicycle, createApiClient, problem, refusal } from './api-client.ts'

test('each write is done or refused by itself', async () => {
  const { store, send } = createApiClient()
  const { version } = await store.write('a.md', bicycle, { ifAbsent: true })
  const reply = await send('POST', '/articles:write', {
    writes: [
      { id: 'a.md', source: 'new', ifVersion: version, author: 'Ann', reason: 'Because' },
      { id: 'a.md', source: 'late', ifVersion: version },
      { id: '../a.md', source: 'out', ifAbsent: true },
      { id: 'b.md', source: '\udcff', ifAbsent: true },
    ],
  })
  const { items } = await reply.json()
  const written = await store.read('a.md')
  expect(items[0]).toEqual({ id: 'a.md', version: written?.version, updatedAt: written?.updatedAt })
  expect(items[1]).toMatchObject({
    id: 'a.md',
    error: { code: 'conflict', currentVersion: written?.version },
  })
  expect(items[2]).toMatchObject({ id: '../a.md', error: { code: 'invalid' } })
  expect((await store.read('b.md'))?.source).toBe('\udcff')
  expect(await store.revisions('a.md')).toMatchObject([{ author: 'Ann', reason: 'Because' }])
})

test('a write without a condition, or with two, refuses the whole request before anything is written', async () => {
  const { store, send } = createApiClient()
  for (const condition of [{}, { ifAbsent: true, ifVersion: 'x' }]) {
    const writes = [
      { id: 'a.md', source: 'a', ifAbsent: true },
      { id: 'b.md', source: 'b', ...condition },
    ]
    expect(await refusal(await send('POST', '/articles:write', { writes }))).toEqual(problem(400, 'invalid'))
  }
  expect((await store.list({})).total).toBe(0)
})

test('revisions come in the order asked for, null where none is kept', async () => {
  const { store, send } = createApiClient()
  const { version } = await store.write('a.md', bicycle, { ifAbsent: true })
  await store.write('a.md', 'new', { ifVersion: version })
  const names = [
    { id: 'a.md', version: '0' },
    { id: 'a.md', version },
    { id: '', version },
  ]
  const { items } = await (await send('POST', '/revisions:read', { revisions: names })).json()
  expect(items).toMatchObject([{ source: null }, { source: bicycle }, { error: { code: 'invalid' } }])
})

test('articles that are too long for one answer are refused together, and read one by one', async () => {
  const { store, send, call } = createApiClient({ maxBodyBytes: 1_000 })
  await store.write('plain.md', 'a'.repeat(600), { ifAbsent: true })
  await store.write('damaged.md', '\udce9'.repeat(200), { ifAbsent: true })
  const both = await send('POST', '/articles:read', { ids: ['plain.md', 'damaged.md'] })
  expect(await refusal(both)).toEqual(problem(413, 'too-large'))
  expect((await send('POST', '/articles:read', { ids: ['plain.md'] })).status).toBe(200)
  const reply = await call('GET', '/articles/damaged.md', { headers: { Accept: 'text/markdown' } })
  expect(reply.headers.get('Galley-Updated-At')).toBe((await store.read('damaged.md'))?.updatedAt)
  expect(new Uint8Array(await reply.arrayBuffer())).toEqual(new Uint8Array(200).fill(0xe9))
})

test('whoever sends a source need not get it back', async () => {
  const { store, call } = createApiClient()
  const reply = await call('PUT', '/articles/a.md', {
    headers: { 'Content-Type': 'text/markdown', 'If-None-Match': '*', Prefer: 'return=minimal' },
    body: bicycle,
  })
  const written = await store.read('a.md')
  expect(await reply.json()).toEqual({ id: 'a.md', version: written?.version, updatedAt: written?.updatedAt })
})

test('of two writes of one article the first wins, however long it is', async () => {
  const { store, send } = createApiClient()
  const first = 'a'.repeat(3_000_000)
  const writes = [first, 'b'].map(source => ({ id: 'a.md', source, ifAbsent: true }))
  const { items } = await (await send('POST', '/articles:write', { writes })).json()
  expect(items[1]).toMatchObject({ error: { code: 'conflict' } })
  expect((await store.read('a.md'))?.source).toBe(first)
})

test('texts of revisions that are too long for one answer are refused together, and read one by one', async () => {
  const { store, send, call } = createApiClient({ maxBodyBytes: 1_000 })
  const names: { id: string; version: string }[] = []
  for (const id of ['a.md', 'b.md']) {
    const { version } = await store.write(id, '\u0001'.repeat(100), { ifAbsent: true })
    await store.write(id, '', { ifVersion: version })
    names.push({ id, version })
  }
  const both = await send('POST', '/revisions:read', { revisions: names })
  expect(await refusal(both)).toEqual(problem(413, 'too-large'))
  expect((await send('POST', '/revisions:read', { revisions: names.slice(1) })).status).toBe(200)
  const { fetch } = createApi(store, { maxBodyBytes: 1_000 })
  const desk = createHttpStore({ baseUrl: 'http://desk.test/api/v1', fetch })
  const sources = await Promise.all(names.map(({ id, version }) => desk.readRevision(id, version)))
  expect(sources).toEqual(['\u0001'.repeat(100), '\u0001'.repeat(100)])
  expect((await call('GET', '/articles/a.md')).status).toBe(200)
})
