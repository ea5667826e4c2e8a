import { expect, test } from 'vitest'
import { createApiClient, problem, refusal } from './api-client.ts'

const ids = [
  '2025-03-23T21:02:55.897Z-how-to.md',
  'a/b/c.md',
  '100%25 & more?#.md',
  '%2e%2e%2fa.md',
  'emoji 🚲 über.md',
  'articles:batch.md',
  'x.md:move.md',
  'quote\'"`.md',
  'plus+;=,@$!*().md',
  'revisions.md',
  'desk.md',
]

test('an id is one segment, whatever it holds', async () => {
  const { call, send, store } = createApiClient()
  for (const id of ids) {
    const path = `/articles/${encodeURIComponent(id)}`
    const headers = { 'Content-Type': 'text/markdown', 'If-None-Match': '*' }
    expect((await call('PUT', path, { headers, body: id })).status, id).toBe(201)
    const { version, ...article } = await (await call('GET', path)).json()
    expect(article).toMatchObject({ id, source: id })
    expect((await call('GET', `${path}/revisions`)).status, id).toBe(200)
    const move = { 'If-Match': `"${version}"` }
    const moved = await send('POST', `${path}:move`, { newId: `moved/${id}` }, move)
    expect(await moved.json()).toMatchObject({ id: `moved/${id}`, source: id })
  }
  const { items } = await store.list({})
  expect(items.map(row => row.id).sort()).toEqual(ids.map(id => `moved/${id}`).sort())
})

test('colons may stand as they are', async () => {
  const { call, store } = createApiClient()
  await store.write('2025-03-23T21:02:55.897Z-a.md', 'text', { ifAbsent: true })
  expect((await call('GET', '/articles/2025-03-23T21:02:55.897Z-a.md')).status).toBe(200)
})

test('hostile and broken ids are refused', async () => {
  const { call } = createApiClient()
  const headers = { 'Content-Type': 'text/markdown', 'If-None-Match': '*' }
  for (const segment of [
    '..%2Fa.md',
    '%2Fetc%2Fa.md',
    'a%00.md',
    '%FF.md',
    '%ZZ.md',
    '.galley%2Fa.md',
    'a.html',
  ])
    expect(await refusal(await call('PUT', `/articles/${segment}`, { headers, body: 'x' })), segment).toEqual(
      problem(400, 'invalid'),
    )
})
