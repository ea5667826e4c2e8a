// The HTTP API for MSW: the real src/api over a store, with faults in front of it.
import { delay, HttpResponse, http, type RequestHandler } from 'msw'
import { apiPath, createApi } from '../src/api/create-api.ts'
import { problemReply } from '../src/api/problem-document.ts'
import { GalleyError } from '../src/article/galley-error.ts'
import type { ArticleStore } from '../src/storage/article-store.ts'
import type { Faults } from './faults.ts'

export function apiHandlers(store: ArticleStore, faults: Faults): RequestHandler[] {
  const api = createApi(store, { log: () => undefined })
  return [
    http.all(`*${apiPath}/*`, async ({ request }) => {
      if (faults.has('slow')) await delay(faults.slowMs)
      if (faults.has('offline')) return HttpResponse.error()
      const isWrite = !['GET', 'HEAD'].includes(request.method)
      if (faults.has('expired')) return problemReply(expired, () => undefined)
      if (faults.has('failing') || (isWrite && faults.has('failing-writes'))) return failure()
      if (isWrite && faults.has('overtaken')) await overtake(store, request)
      const reply = await api.fetch(request)
      if (isWrite && faults.has('hanging-writes')) await delay('infinite')
      if (isWrite && faults.has('answers-lost')) return HttpResponse.error()
      return reply
    }),
  ]
}

const expired = new GalleyError(
  'unauthenticated',
  'Your session has ended. Open the desk anew from its address.',
)

function failure(): Response {
  const error = new GalleyError('internal', 'The server failed. This mistake was asked for by a switch.')
  return problemReply(error, () => undefined)
}

/** Somebody else's change of the article that this request is about to write. */
async function overtake(store: ArticleStore, request: Request): Promise<void> {
  const path = new URL(request.url).pathname
  const [, segment] = /\/articles\/([^/]+)$/.exec(path) ?? []
  if (segment === undefined) return
  const id = decodeURIComponent(segment)
  const author = 'Somebody else'
  const current = await store.read(id)
  if (current) {
    const source = `${current.source}\nA line that somebody else wrote.\n`
    await store.write(id, source, { ifVersion: current.version, author })
  } else {
    await store.write(id, 'Somebody else took this name.\n', { ifAbsent: true, author })
  }
}
