import { describe, expect, test } from 'vitest'
import { createApi } from '../../../src/api/create-api.ts'
import { type GalleyError, isGalleyError } from '../../../src/article/galley-error.ts'
import type { ArticleStore, StoreEvent } from '../../../src/storage/article-store.ts'
import { createHttpStore } from '../../../src/storage/http-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { until } from '../../contract/contract-tools.ts'

const baseUrl = 'http://desk.test/api/v1'

function storeThatGets(answer: (request: Request) => Promise<Response> | Response) {
  const requests: Request[] = []
  const store = createHttpStore({
    baseUrl,
    headers: { Authorization: 'Bearer abc' },
    fetch: async request => {
      requests.push(request)
      return answer(request)
    },
  })
  return { store, requests }
}

async function failureOf(task: Promise<unknown>): Promise<GalleyError> {
  try {
    await task
  } catch (error) {
    if (isGalleyError(error)) return error
    throw error
  }
  throw new Error('It did not fail.')
}

const write = (store: ArticleStore) => store.write('a.md', 'text', { ifAbsent: true })

describe('what goes wrong', () => {
  test('a server that cannot be reached is unavailable; a write is tried once', async () => {
    const { store, requests } = storeThatGets(() => Promise.reject(new TypeError('Failed to fetch')))
    expect((await failureOf(write(store))).code).toBe('unavailable')
    expect(requests).toHaveLength(1)
    for (const task of [store.read('a.md'), store.list({}), store.revisions('a.md'), store.readDesk('a.md')])
      expect((await failureOf(task)).code).toBe('unavailable')
  })

  test('a problem document becomes the error it was', async () => {
    const issues = [{ path: 'title', message: 'Missing.' }]
    const document = {
      type: 'about:blank',
      title: 'conflict',
      status: 412,
      detail: 'Said.',
      code: 'conflict',
    }
    const { store } = storeThatGets(() =>
      Response.json({ ...document, issues, currentVersion: 'v2' }, { status: 412 }),
    )
    expect(await failureOf(write(store))).toMatchObject({
      code: 'conflict',
      message: 'Said.',
      issues,
      currentVersion: 'v2',
    })
  })

  test('an error page of something in between is unavailable, never “not there”', async () => {
    for (const status of [404, 502]) {
      const { store } = storeThatGets(() => new Response('<h1>No</h1>', { status }))
      expect((await failureOf(store.read('a.md'))).code).toBe('unavailable')
    }
  })

  test('a reply of another shape is our own fault', async () => {
    for (const body of ['{"id":7}', '<html>'])
      expect((await failureOf(storeThatGets(() => new Response(body)).store.read('a.md'))).code).toBe(
        'internal',
      )
  })
})

describe('requests', () => {
  test('go to the address with the headers given, and name author and reason', async () => {
    const { store, requests } = storeThatGets(() => Response.json({}))
    const options = { ifVersion: 'v1', author: 'Zoë', reason: 'Größe' }
    await failureOf(store.write('a b/ü:1.md', 'text', options))
    const [request] = requests
    expect(request?.url).toBe(`${baseUrl}/articles/a%20b%2F%C3%BC%3A1.md`)
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      authorization: 'Bearer abc',
      'if-match': '"v1"',
      'galley-author': encodeURIComponent('Zoë'),
      'galley-reason': encodeURIComponent('Größe'),
    })
  })
})

describe('watching', () => {
  function watchedApi() {
    const memory = createMemoryStore()
    const api = createApi(memory)
    let lines: AbortController[] = []
    const store = createHttpStore({
      baseUrl,
      fetch: async request => {
        const reply = await api.fetch(request)
        if (!request.url.endsWith('/events') || !reply.body) return reply
        const line = new AbortController()
        lines.push(line)
        return new Response(reply.body.pipeThrough(new TransformStream(), { signal: line.signal }), reply)
      },
    })
    const cut = () => {
      for (const line of lines) line.abort()
      lines = []
    }
    return { memory, store, cut, openLines: () => lines.length }
  }

  test('one line serves all watchers, and comes back with a reset after it was cut', async () => {
    const { memory, store, cut, openLines } = watchedApi()
    const events: StoreEvent[] = []
    const stops = [store.watch(event => events.push(event)), store.watch(() => {})]
    await until(() => openLines() === 1, 'the line of events')
    await memory.write('a.md', 'text', { ifAbsent: true })
    await until(() => events.length > 0, 'the first event')
    expect(events).toMatchObject([{ kind: 'written', id: 'a.md' }])
    cut()
    await until(() => events.length > 1, 'the second event')
    expect(events[1]).toEqual({ kind: 'reset' })
    await memory.write('b.md', 'text', { ifAbsent: true })
    await until(() => events.length > 2, 'the third event')
    expect(events[2]).toMatchObject({ kind: 'written', id: 'b.md' })
    for (const stop of stops) stop()
    await store.close()
  })

  test('a line that was never there keeps nobody from writing', async () => {
    const memory = createMemoryStore()
    const api = createApi(memory)
    const store = createHttpStore({
      baseUrl,
      fetch: request =>
        request.url.endsWith('/events') ? Promise.reject(new TypeError('No')) : api.fetch(request),
    })
    const stop = store.watch(() => {})
    expect((await write(store)).source).toBe('text')
    stop()
    await store.close()
  })
})
