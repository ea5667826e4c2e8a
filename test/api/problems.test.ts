import { describe, expect, test } from 'vitest'
import { errorCodes, GalleyError } from '../../src/article/galley-error.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { problemDocumentSchema } from '../../src/storage/wire-schemas.ts'
import { pngOf } from '../fixtures/pictures.ts'
import { createApiClient, problem, refusal } from './api-client.ts'

function clientThatFails(error: unknown) {
  const fail = () => Promise.reject(error)
  return createApiClient({}, { ...createMemoryStore(), list: fail, read: fail })
}

describe('problem documents', () => {
  test('every code has its status', async () => {
    const statuses: Record<string, number> = {}
    for (const code of errorCodes) {
      const reply = await clientThatFails(new GalleyError(code, 'Said.')).call('GET', '/articles')
      const document = problemDocumentSchema.parse(await reply.json())
      expect(document).toMatchObject({ code, status: reply.status })
      statuses[code] = reply.status
    }
    expect(statuses).toEqual({
      'not-found': 404,
      conflict: 412,
      invalid: 400,
      'too-large': 413,
      forbidden: 403,
      unauthenticated: 401,
      unavailable: 503,
      internal: 500,
    })
  })

  test('an unknown error is logged under an id and tells nothing', async () => {
    const { call, logged } = clientThatFails(new Error('password=secret at /root/desk.ts'))
    const reply = await call('GET', '/articles')
    const text = await reply.text()
    expect(reply.status).toBe(500)
    expect(text).not.toMatch(/secret|desk\.ts/)
    expect(logged).toHaveLength(1)
    expect(text).toContain(logged[0]?.id)
  })

  test('issues and the current version reach the caller', async () => {
    const issues = [{ path: 'title', message: 'Missing.' }]
    const error = new GalleyError('conflict', 'Said.', { issues, currentVersion: null })
    const reply = await clientThatFails(error).call('GET', '/articles/a.md')
    expect(await reply.json()).toMatchObject({ issues, currentVersion: null, detail: 'Said.' })
  })

  test('readyz fails with the store, healthz does not', async () => {
    const { call } = clientThatFails(new Error('gone'))
    expect((await call('GET', '/healthz')).status).toBe(200)
    expect((await call('GET', '/readyz')).status).toBe(503)
  })

  test('findings have their place, and the edits that would mend them', async () => {
    const { call, store } = createApiClient()
    const source = '---\ntitle: A\ntitle: B\n---\nTwo  spaces\n'
    await store.write('broken.md', source, { ifAbsent: true })
    const { items } = await (await call('GET', '/articles/broken.md/findings')).json()
    expect(items).toMatchObject([
      { rule: 'source-problem', severity: 'error', line: 3, column: 1 },
      {
        rule: 'double-space',
        severity: 'note',
        line: 5,
        column: 4,
        fix: {
          isSafe: true,
          edits: [{ from: source.indexOf('  ') + 1, to: source.indexOf('spaces'), insert: '' }],
        },
      },
    ])
  })

  test('media files are what their bytes say, whatever the sender calls them, and cannot run', async () => {
    const { call } = createApiClient()
    const headers = { 'Content-Type': 'text/html' }
    const svg = await call('PUT', '/media/a.svg', { headers, body: '<svg onload="alert(1)"/>' })
    expect(await refusal(svg)).toEqual(problem(400, 'invalid'))
    expect((await call('PUT', '/media/a.png', { headers, body: pngOf('a') })).status).toBe(200)
    const reply = await call('GET', '/media/a.png')
    expect(reply.headers.get('Content-Type')).toBe('image/png')
    expect(reply.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect((await (await call('GET', '/media')).json()).items).toMatchObject([{ name: 'a.png' }])
    expect((await call('DELETE', '/media/a.png')).status).toBe(204)
    expect((await (await call('GET', '/media')).json()).items).toEqual([])
  })

  test('a picture that is too large is 413, told or not, and other bytes under its name are 412', async () => {
    const { call } = createApiClient()
    const large = new Uint8Array(20 * 2 ** 20 + 1)
    large.set(pngOf())
    const told = { 'Content-Length': String(large.length) }
    for (const headers of [told, {}])
      expect(await refusal(await call('PUT', '/media/a.png', { headers, body: large }))).toEqual(
        problem(413, 'too-large'),
      )
    await call('PUT', '/media/a.png', { body: pngOf('a') })
    const other = await call('PUT', '/media/a.png', { body: pngOf('b') })
    expect(await refusal(other)).toEqual(problem(412, 'conflict'))
    expect(await (await call('GET', '/media:place')).json()).toEqual({ address: '/images/', folder: null })
  })
})
