// Calls the API in process, over a memory store.
import { type ApiOptions, createApi } from '../../src/api/create-api.ts'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'

export interface ApiClient {
  store: ArticleStore
  /** What the API logged, newest last. */
  logged: { id: string; error: unknown }[]
  call(method: string, path: string, init?: Omit<RequestInit, 'method'>): Promise<Response>
  /** The same with a JSON body. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

export function createApiClient(options: ApiOptions = {}, store = createMemoryStore()): ApiClient {
  const logged: ApiClient['logged'] = []
  const api = createApi(store, { log: (id, error) => logged.push({ id, error }), ...options })
  const call: ApiClient['call'] = (method, path, init = {}) =>
    api.fetch(new Request(`http://desk.test/api/v1${path}`, { ...init, method }))
  return {
    store,
    logged,
    call,
    send: (method, path, body, headers = {}) =>
      call(method, path, {
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  }
}

/** The status and code of a refusal, in one value to compare. */
export async function refusal(
  reply: Response,
): Promise<{ status: number; code: unknown; type: string | null }> {
  const { code } = await reply.json()
  return { status: reply.status, code, type: reply.headers.get('Content-Type') }
}

export function problem(status: number, code: string) {
  return { status, code, type: 'application/problem+json' }
}

export const bicycle = [
  '---',
  'title: "What a bicycle costs" # checked',
  "slug: 'bicycle'",
  'status: new',
  'trending: true',
  'keywords: [trade,  bicycles]',
  '---',
  '',
  'It depends on the tariff.\r',
  'And on the saddle.',
].join('\n')
