// An article whose JSON would be many times its bytes: an honest answer, and never gigabytes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApi } from '../../src/api/create-api.ts'
import { jsonLength } from '../../src/api/json-length.ts'
import { maxCheckedCharacters } from '../../src/checks/check.ts'
import { createHttpStore } from '../../src/storage/http-store.ts'
import { createApiClient, problem, refusal } from './api-client.ts'

const most = 1_000
const damaged = '\udce9'.repeat(300)

test('the length in JSON is what JSON.stringify gives, for any text', () => {
  const units = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0xd700, max: 0xe0ff })),
  )
  fc.assert(
    fc.property(units, codes => {
      const text = String.fromCharCode(...codes)
      expect(jsonLength(text, Number.POSITIVE_INFINITY)).toBe(JSON.stringify(text).length)
    }),
  )
})

test('a text that is too long for JSON is refused as JSON and given as bytes', async () => {
  const { store, call } = createApiClient({ maxBodyBytes: most })
  for (const [id, source] of Object.entries({ 'damaged.md': damaged, 'control.md': '\u0001'.repeat(300) })) {
    await store.write(id, source, { ifAbsent: true })
    expect(await refusal(await call('GET', `/articles/${id}`))).toEqual(problem(413, 'too-large'))
    const bytes = await call('GET', `/articles/${id}`, { headers: { Accept: 'text/markdown' } })
    expect((await bytes.arrayBuffer()).byteLength).toBe(300)
    for (const rest of ['/findings', '/revisions']) {
      const reply = await call('GET', `/articles/${id}${rest}`)
      expect(reply.status).toBe(200)
      expect((await reply.text()).length).toBeLessThan(most)
    }
  }
  expect((await call('GET', '/articles')).status).toBe(200)
})

test('a change of such an article is done, and answered without its source', async () => {
  const { store, call, send } = createApiClient({ maxBodyBytes: most })
  const put = await call('PUT', '/articles/a.md', {
    headers: { 'Content-Type': 'text/markdown', 'If-None-Match': '*' },
    body: new Uint8Array(300).fill(0xe9),
  })
  const { version } = await put.json()
  expect(put.status).toBe(201)
  const moved = await send('POST', '/articles/a.md:move', { newId: 'b.md' }, { 'If-Match': `"${version}"` })
  expect(Object.keys(await moved.json())).toEqual(['id', 'version', 'updatedAt'])
  expect((await store.read('b.md'))?.source).toBe(damaged)
})

test('a desk moves such an article and gets all of it', async () => {
  const { store } = createApiClient()
  const { version } = await store.write('a.md', damaged, { ifAbsent: true })
  const { fetch } = createApi(store, { maxBodyBytes: most })
  const desk = createHttpStore({ baseUrl: 'http://desk.test/api/v1', fetch })
  expect(await desk.move('a.md', 'b.md', { ifVersion: version })).toEqual(await store.read('b.md'))
})

test('what is too long for the checks is told, and not examined', async () => {
  const { store, call } = createApiClient()
  for (const unit of ['Ã© ', '\u0001', '\udce9']) {
    const source = unit.repeat(maxCheckedCharacters + 1)
    await store.write(`${unit.charCodeAt(0)}.md`, source, { ifAbsent: true })
    const reply = await call('GET', `/articles/${unit.charCodeAt(0)}.md/findings`)
    expect(await refusal(reply)).toEqual(problem(413, 'too-large'))
  }
})
